package plumbline.recommendations;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.RecommendationId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Viewer;
import plumbline.timescales.Promises;
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
    history.record(viewer.id(), area, changes(area, kind, List.of(now)).getFirst());
  }

  /** What the history keeps of these, as they are since this change of all. */
  List<Change> changes(AreaId area, String kind, List<Recommendation> changed) {
    List<RecommendationId> ids = changed.stream().map(Recommendation::id).toList();
    Map<RecommendationId, List<SubPart>> parts =
        reading.parts(area, ids).stream()
            .collect(
                Collectors.groupingBy(
                    RecommendationRepository.PartRow::recommendationId,
                    Collectors.mapping(
                        row -> new SubPart(row.reference(), row.words()), Collectors.toList())));
    Map<RecommendationId, List<Addressee>> addressees =
        reading.addressees(area, ids).stream()
            .collect(
                Collectors.groupingBy(
                    RecommendationRepository.AddresseeRow::recommendationId,
                    Collectors.mapping(
                        row -> new Addressee(row.kind(), row.words()), Collectors.toList())));
    Map<Long, Promises> promises = timescales.of(area, ids);
    return changed.stream()
        .map(each ->
            new Change(
                kind,
                Recommendations.subject(each.id()),
                each.kept(
                    parts.getOrDefault(each.id(), List.of()),
                    addressees.getOrDefault(each.id(), List.of()),
                    Objects.requireNonNull(promises.get(each.id().value())))))
        .toList();
  }
}
