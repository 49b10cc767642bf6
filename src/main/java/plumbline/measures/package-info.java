/**
 * What is measured: a measure with its definition in words, its unit, who owns it, what counts as
 * better, its target and thresholds, from when its limits are worked out anew, and the criteria,
 * recommendations and actions it is about. Its values are observations, in a package of their own.
 */
@NullMarked
package plumbline.measures;

import org.jspecify.annotations.NullMarked;
