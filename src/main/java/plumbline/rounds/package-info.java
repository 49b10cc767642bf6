/**
 * Months: opened and closed by the coordinator, one after the other, one open at a time. Closing is
 * the sign-off; nothing reopens.
 */
@NullMarked
package plumbline.rounds;

import org.jspecify.annotations.NullMarked;
