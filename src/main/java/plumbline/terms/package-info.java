/**
 * When the terms of an area begin and end. A council publishes its calendar for a whole school
 * year, so the three terms of a year are given and changed together.
 *
 * <p>Decisions. What is due "in the spring term 2020" is due on the last day that the area gives
 * here. The days that follow from it are moved in the same transaction, and every state is worked
 * out with the dates of the moment, so that no list shows an older calendar. A year can be put
 * right but not taken away: a thing that was due by it would become undated again.
 */
@NullMarked
package plumbline.terms;

import org.jspecify.annotations.NullMarked;
