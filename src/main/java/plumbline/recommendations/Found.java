package plumbline.recommendations;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.RecommendationId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Viewer;
import plumbline.timescales.Timescales;

/** What every change of a recommendation begins and ends with. */
@Singleton
final class Found {

  private final RecommendationRepository reading;
  private final Timescales timescales;
  private final History history;

  Found(RecommendationRepository reading, Timescales timescales, History history) {
    this.reading = reading;
    this.timescales = timescales;
    this.history = history;
  }

  /**
   * @throws NotFound when this person may not see it
   * @throws NotAllowed when they may not change it
   */
  Recommendation changeable(Viewer viewer, AreaId area, RecommendationId id) {
    Recommendation now = reading.find(viewer, area, id).orElseThrow(NotFound::new);
    if (!now.mayChange(viewer, area)) {
      throw new NotAllowed(
          "You neither lead a criterion that this recommendation is about nor added it, so you may"
              + " not change it.");
    }
    return now;
  }

  void requireOne(int changed) {
    if (changed != 1) {
      throw Conflict.overtaken(
          "Somebody else changed this recommendation meanwhile. Nothing of yours was saved.");
    }
  }

  LocalDate today() {
    return timescales.today();
  }

  void record(Viewer viewer, AreaId area, String kind, RecommendationId id) {
    Recommendation now = reading.find(viewer, area, id).orElseThrow();
    LocalDate decided = now.decidedOn();
    Recommendation.Kept kept =
        new Recommendation.Kept(
            String.valueOf(now.reviewId().value()),
            now.reference(),
            now.printed(),
            now.theme(),
            now.words(),
            reading.parts(area, List.of(id)).stream()
                .map(row -> new SubPart(row.reference(), row.words()))
                .toList(),
            reading.addressees(area, List.of(id)).stream()
                .map(row -> new Addressee(row.kind(), row.words()))
                .toList(),
            now.owner(),
            now.state(),
            now.decision(),
            decided == null ? "" : decided.toString(),
            now.decisionReason(),
            now.dependsOn(),
            timescales.of(area, id).current().timescale().asWritten(),
            now.criteria(),
            now.closingReason());
    history.record(viewer.id(), area, new Change(kind, Recommendations.subject(id), kept));
  }
}
