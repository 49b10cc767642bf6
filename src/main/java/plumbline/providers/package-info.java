/**
 * Signing in at an identity provider by OpenID Connect, beside the local accounts of {@link
 * plumbline.people}: whom a provider names by issuer and subject, and how that name was linked.
 *
 * <p>Authorization code flow with PKCE, state and nonce. A provider says who somebody is and
 * whether a second factor was given; roles, sessions and their ends stay ours, and no token is
 * kept.
 *
 * <p>Micronaut Security's own module was tried and is not used. In 4.15.1 it checks an ID token
 * against the keys of all providers together and never compares the issuer of the metadata with the
 * configured one, so that one provider could speak for another; its state, nonce and verifier are
 * cookies of one name for all tabs that nothing uses up; any other site can begin a sign-in by a
 * link; a provider's error is believed without its state, and a refused token ends in a bare 401.
 * It also needs the token layer, which is off here because a session is never a token.
 */
@NullMarked
package plumbline.providers;

import org.jspecify.annotations.NullMarked;
