/**
 * What each partner agency says of each criterion in a month: its level or that it cannot say, a
 * comment, its own words for the four narratives, and its answer to another agreed level: a
 * dissent, or that it accepts it. Whoever agrees the rating may record what an agency said; it is
 * marked so.
 *
 * <p>Agencies rate without seeing each other. While a month is open, whoever speaks for an agency
 * on a criterion sees no other agency's rating of it until that agency's own is in, whatever other
 * roles the person has; {@link plumbline.contributions.SeenRatingRepository} keeps the rule in its
 * queries, and every count, file and page is made from what they return. That a rating was given,
 * and when, is no secret; the history therefore calls a dissent a change of the rating like any
 * other. Nothing is copied from month to month.
 */
@NullMarked
package plumbline.contributions;

import org.jspecify.annotations.NullMarked;
