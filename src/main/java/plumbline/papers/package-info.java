/**
 * A committee's paper while it is made: of what kind it is, for which meeting and readers, which
 * sections it has in which order and under which headings. Each kind of section is written by one
 * class; a paper is what they write, one below the other.
 */
@NullMarked
package plumbline.papers;

import org.jspecify.annotations.NullMarked;
