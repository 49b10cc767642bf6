package plumbline.rate;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.areas.Agency;
import plumbline.areas.Partners;
import plumbline.common.CriterionId;
import plumbline.contributions.AgencyRating;
import plumbline.contributions.AgencyRatings;

/** The agencies for which whoever agrees a rating records what they said, at a meeting perhaps. */
@Singleton
final class RecordedVoices {

  private final AgencyRatings agencies;
  private final Partners partners;
  private final Drafts drafts;

  RecordedVoices(AgencyRatings agencies, Partners partners, Drafts drafts) {
    this.agencies = agencies;
    this.partners = partners;
    this.drafts = drafts;
  }

  /** Adds a form for every agency of the area that this person does not speak for. */
  OwnRound of(OwnRound round, CriterionId criterion) {
    if (!round.mayRecord(criterion)) {
      return round;
    }
    List<AgencyRating> given = agencies.ofMonth(round.viewer(), round.area().id(), round.month());
    List<AgencyRating> before =
        drafts
            .lastClosed(round.area().id(), round.month())
            .map(last -> agencies.ofMonth(round.viewer(), round.area().id(), last))
            .orElse(List.of());
    return round.recording(
        partners.agencies(round.viewer(), round.area().id()).stream()
            .filter(agency -> !speaks(round, criterion, agency))
            .map(agency ->
                new Voice(
                    criterion,
                    agency.id(),
                    agency.name(),
                    OwnRounds.of(given, criterion, agency.id()),
                    OwnRounds.of(before, criterion, agency.id()),
                    null))
            .toList());
  }

  private static boolean speaks(OwnRound round, CriterionId criterion, Agency agency) {
    return round.viewer().contributes(round.area().id(), criterion, agency.id());
  }
}
