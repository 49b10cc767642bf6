/**
 * What each criterion was agreed to be in each month, and why it moved.
 *
 * <p>Three things stay apart: the level (the verdict, from the framework's scale, or none), the
 * stage (how the rating came about) and the standing before (what there was to compare with). A
 * rating of a closed month never changes: a correction is a record of its own.
 *
 * <p>Closing a month raises the version of each of its ratings, so that a save which began before
 * can only end before or be refused; saving needs no lock on the month.
 */
@NullMarked
package plumbline.ratings;

import org.jspecify.annotations.NullMarked;
