/**
 * The second factor: the six digits of an authenticator app, the recovery codes for the day when it
 * is not at hand, and the exemption of a person, which is given with a reason.
 *
 * <p>A session of one factor reaches only the pages of this package. Once the second is given it
 * ends, and a session of two factors takes its place under a new token.
 */
@NullMarked
package plumbline.factors;

import org.jspecify.annotations.NullMarked;
