/**
 * The same service for programs, under {@code /api/v1}.
 *
 * <p>There is no second set of actions: what a program posts goes to the page's own route, which
 * reads JSON for a form and whose answer is turned into JSON. So each rule, right and limit of a
 * page holds for programs too. What programs read is written for them, by the feature it belongs
 * to, and read with the eyes of the token's person.
 *
 * <p>A page shows a person what somebody else saved first, with 409; a program that named its
 * version with {@code If-Match} gets 412 for that, and 409 for what a state forbids. A page leads
 * on after it made a record, often to the list; a program gets 201 and the record's address.
 */
@NullMarked
package plumbline.api;

import org.jspecify.annotations.NullMarked;
