/** Ids and the handful of values that every feature speaks of. Depends on no other package. */
@NullMarked
package plumbline.common;

import org.jspecify.annotations.NullMarked;
