/**
 * What others judged from outside: scrutiny panels, inspections, peer reviews, business cases. A
 * review is its facts and its parts, in the order in which the paper prints them.
 *
 * <p>Decisions. All kinds of part are rows of one table with a stated kind. Dates keep the
 * precision of the paper. A case is withheld until a coordinator releases it, a quotation until
 * somebody says who consented; a withheld part hides everything below it, too.
 */
@NullMarked
package plumbline.reviews;

import org.jspecify.annotations.NullMarked;
