/**
 * Whether the program is well, for those who run it: health in plain words, settings, figures for a
 * watching system, and the form of the log.
 *
 * <p>Figures are served by a small listener of their own, on this machine only unless a setting
 * says otherwise. It shares neither port nor threads with the pages: it answers when those are
 * busy, and nothing of it can be reached where people sign in.
 */
@NullMarked
package plumbline.operations;

import org.jspecify.annotations.NullMarked;
