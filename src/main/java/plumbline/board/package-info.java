/**
 * The reading side of ratings: the rating board of an area and the story of one criterion. Nothing
 * is changed here. What a person sees depends on the role: drafts for whoever works on the
 * criterion, otherwise what a paper has published to a committee of theirs.
 */
@NullMarked
package plumbline.board;

import org.jspecify.annotations.NullMarked;
