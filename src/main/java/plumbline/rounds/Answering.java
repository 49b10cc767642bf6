package plumbline.rounds;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.PersonId;
import plumbline.people.PersonState;

/**
 * How far somebody is with a month: a lead, or a person who speaks for an agency.
 *
 * @param agencyId nothing for a lead
 * @param asked the criteria in their care
 * @param answered those of them that are confirmed, or rated by the agency
 */
@Introspected
record Answering(
    PersonId personId,
    String person,
    PersonState state,
    @Nullable AgencyId agencyId,
    @Nullable String agency,
    int asked,
    int answered) {

  boolean isLate() {
    return answered < asked;
  }

  boolean isLead() {
    return agencyId == null;
  }

  boolean canSignIn() {
    return state == PersonState.ACTIVE;
  }

  /** "2 of 5 confirmed", or what the agency has rated. */
  String words() {
    return "%d of %d %s".formatted(answered, asked, isLead() ? "confirmed" : "rated");
  }
}
