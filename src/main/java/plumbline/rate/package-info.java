/**
 * The page on which a month is rated: one short block for each criterion in a person's care, with
 * last month's level and words, saved as one types.
 *
 * <p>What is typed is a draft until it is confirmed: outside the history, read by its writer alone,
 * one for each person, month, criterion and voice (an agency, or the agreed rating). A draft is
 * kept by one statement that reads the rating under a shared lock, so that one which arrives after
 * its own confirmation is turned away and never comes back.
 */
@NullMarked
package plumbline.rate;

import org.jspecify.annotations.NullMarked;
