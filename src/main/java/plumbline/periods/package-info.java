/**
 * What time a figure is about: its first and last day, and on what basis they were chosen, so that
 * a month is never compared with a year without saying so.
 *
 * <p>Decisions. A term is the same months everywhere, and not the days of an area's own calendar,
 * so that figures of two areas about one term stand side by side. What may be an academic or a
 * financial year is asked, not guessed. What a period is called is read again as that period.
 */
@NullMarked
package plumbline.periods;

import org.jspecify.annotations.NullMarked;
