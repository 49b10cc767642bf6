/**
 * What one paper says otherwise than another, place by place: a place is a section, an item in it,
 * a table, its row and its column. Texts are compared word by word, by java-diff-utils (Apache
 * licence 2.0), which nothing else uses.
 */
@NullMarked
package plumbline.publications.differences;

import org.jspecify.annotations.NullMarked;
