/**
 * The meetings of an area's committees, the items on them with what their papers say of governance,
 * and the questions that were asked with the answers that were given.
 *
 * <p>Decisions. That a committee meets on a day is open to everybody of the area; an item is not:
 * the committee's own members read all of its items, everybody else the public ones, once the
 * meeting's day has come. What a paper says about an item (sign-offs, implications, contacts) is
 * one table of facts of stated kinds; each stands as printed, and people stand in it as roles. A
 * question or an answer is never overwritten. An item can follow up an earlier one; that is how a
 * promised next report is kept.
 */
@NullMarked
package plumbline.meetings;

import org.jspecify.annotations.NullMarked;
