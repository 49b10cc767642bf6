/**
 * What reviews recommend, what was decided on it, when it was promised, and what was answered at
 * each meeting.
 *
 * <p>Decisions. An agreed recommendation keeps its words. Nothing that was answered or promised is
 * overwritten: a response is one record for each meeting, a correction another one that names what
 * it corrects, a moved date another promise with its reason. How a recommendation stands is
 * computed from its timescale and the day in London, never stored. Other packages say through
 * {@link plumbline.recommendations.OpenActions} what keeps a recommendation open.
 */
@NullMarked
package plumbline.recommendations;

import org.jspecify.annotations.NullMarked;
