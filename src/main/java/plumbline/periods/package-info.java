/**
 * What time a figure is about: its first and last day, and on what basis they were chosen, so that
 * a month is never compared with a year without saying so.
 */
@NullMarked
package plumbline.periods;

import org.jspecify.annotations.NullMarked;
