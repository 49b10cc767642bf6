/**
 * Whether a quoted figure is true: beside the published one for the same area, period and
 * definition, by what it is said to follow from, and by the date of the paper that prints it.
 */
@NullMarked
package plumbline.claims;

import org.jspecify.annotations.NullMarked;
