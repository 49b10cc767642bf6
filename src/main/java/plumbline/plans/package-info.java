/**
 * The plans of an area, each with the review that caused it, and their actions seen as a table, as
 * a board and along time.
 *
 * <p>Decision. A plan of five hundred actions is read far more often than it changes, so its pages
 * are kept for each state of the area's history, reader and day. The form that updates an action in
 * its row is another page with the same list: a page that is kept has no form.
 */
@NullMarked
package plumbline.plans;

import org.jspecify.annotations.NullMarked;
