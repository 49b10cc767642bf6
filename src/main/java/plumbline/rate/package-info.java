/**
 * The page on which a month is rated: one short block for each criterion in a person's care, with
 * last month's level and words, saved as one types.
 */
@NullMarked
package plumbline.rate;

import org.jspecify.annotations.NullMarked;
