/**
 * The same service for programs, under {@code /api/v1}.
 *
 * <p>There is no second set of actions: what a program posts goes to the page's own route, which
 * reads JSON for a form and whose answer is turned into JSON. So each rule, right and limit of a
 * page holds for programs too. What programs read is written for them, by the feature it belongs
 * to, and read with the eyes of the token's person.
 */
@NullMarked
package plumbline.api;

import org.jspecify.annotations.NullMarked;
