/**
 * What is measured: a measure with its definition in words, its unit, who owns it, what counts as
 * better, its target and thresholds, from when its limits are worked out anew, and the criteria,
 * recommendations and actions it is about. Its values are observations, in a package of their own.
 *
 * <p>Decisions. A measure is open to whoever may read one of its figures, and to those who
 * contribute to one of its criteria, so that they can record the first; nobody else learns that
 * there is such a measure. The unit stays once there are figures, which would mean something else
 * in another. A measure is not deleted: papers quote it. Whoever starts from a published measure
 * gets its definition as words to change; the key alone ties the two together.
 */
@NullMarked
package plumbline.measures;

import org.jspecify.annotations.NullMarked;
