/**
 * Forms that were sent after the session of their sender had ended: kept for that person for 24
 * hours, never for whoever signs in next at the same browser, and never carried out unasked.
 */
@NullMarked
package plumbline.parking;

import org.jspecify.annotations.NullMarked;
