/**
 * A committee's paper while it is made: of what kind it is, for which meeting and readers, which
 * sections it has in which order and under which headings. Each kind of section is written by one
 * class; a paper is what they write, one below the other.
 *
 * <p>Decisions. A draft holds choices, not words: but for a summary that somebody wrote, its words
 * are written anew whenever it is shown. Only those who make reports know of it; to everybody else
 * it is not there. A public paper takes no private item and no review that is not public, and that
 * is looked at once more when it is sent. From then on it never changes; a correction is another
 * paper that names what it corrects. What a committee calls a section is remembered for the
 * committee, not for the paper, so that it outlives drafts that are removed.
 */
@NullMarked
package plumbline.papers;

import org.jspecify.annotations.NullMarked;
