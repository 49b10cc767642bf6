package plumbline.people;

import io.micronaut.core.annotation.Introspected;

/**
 * Failures to sign in lately: for this person from this place, from this place, for this person.
 */
@Introspected
record FailureCounts(int both, int fromPlace, int forPerson) {}
