/**
 * Notes on sources: what a paper prints, what is understood by it, and why. They keep what is odd
 * in a paper beside the record that was made from it, instead of putting it right in silence.
 *
 * <p>Decisions. A note hangs on the subject of a record's history, such as {@code item 123}, so
 * that any record can have one; the record's package says by a {@link plumbline.notes.NoteSubject}
 * who may see it. Whoever sees the record reads its notes. A note is never edited: a wrong one is
 * withdrawn with a reason, which coordinators and leads go on seeing.
 */
@NullMarked
package plumbline.notes;

import org.jspecify.annotations.NullMarked;
