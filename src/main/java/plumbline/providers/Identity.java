package plumbline.providers;

import java.time.Instant;
import plumbline.people.Strength;

/**
 * Whom a provider has named.
 *
 * @param issuer the provider that answered, by which together with the subject a person is known
 * @param strength how well the person has shown who they are there
 * @param signedIn when they last did so
 */
record Identity(String issuer, String subject, Strength strength, Instant signedIn) {}
