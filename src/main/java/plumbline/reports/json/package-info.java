/**
 * Reports as JSON that can be read again. The model's number rises when a reader of the old one
 * would misread the new; a field more does not raise it, because readers pass over what they do not
 * know. The names of fields are those of the record components, which a test holds fast.
 */
@NullMarked
package plumbline.reports.json;

import org.jspecify.annotations.NullMarked;
