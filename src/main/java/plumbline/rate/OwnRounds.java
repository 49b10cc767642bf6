package plumbline.rate;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.contributions.AgencyRating;
import plumbline.contributions.AgencyRatings;
import plumbline.contributions.Asked;
import plumbline.contributions.Sides;
import plumbline.evidence.EvidenceSummaries;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.people.Viewer;
import plumbline.ratings.Predecessors;
import plumbline.ratings.Rating;
import plumbline.ratings.Ratings;

/** Reads what one person fills in, and nothing that this person may not see. */
@Singleton
final class OwnRounds {

  private final Ratings ratings;
  private final AgencyRatings agencies;
  private final Drafts drafts;
  private final Predecessors predecessors;
  private final Frameworks frameworks;
  private final EvidenceSummaries evidence;

  OwnRounds(
      Ratings ratings,
      AgencyRatings agencies,
      Drafts drafts,
      Predecessors predecessors,
      Frameworks frameworks,
      EvidenceSummaries evidence) {
    this.ratings = ratings;
    this.agencies = agencies;
    this.drafts = drafts;
    this.predecessors = predecessors;
    this.frameworks = frameworks;
    this.evidence = evidence;
  }

  /**
   * @throws NotFound when the person may not see the month
   */
  OwnRound of(Viewer viewer, AreaName area, Month month) {
    List<Rating> all = ratings.ofMonth(viewer, area.id(), month);
    if (all.isEmpty()) {
      throw new NotFound();
    }
    Framework framework = frameworks.get(all.getFirst().framework());
    Map<CriterionId, Rating> agreed =
        all.stream()
            .filter(rating -> viewer.agrees(area.id(), rating.criterionId()))
            .collect(Collectors.toMap(Rating::criterionId, Function.identity()));
    List<Draft> own = drafts.ofMonth(viewer, area.id(), month);
    List<Asked> asked = agencies.asked(viewer, area.id(), month);
    List<AgencyRating> given = agencies.ofMonth(viewer, area.id(), month);
    return new OwnRound(
        area,
        month,
        viewer,
        framework,
        all.getFirst().open(),
        agreed,
        own.stream()
            .filter(draft -> draft.voice() == Draft.AGREED)
            .collect(Collectors.toMap(Draft::criterionId, Function.identity())),
        voices(viewer, area, asked, given, before(viewer, area, month), own),
        List.of(),
        sides(all.getFirst().open(), framework, asked, given),
        predecessors.of(viewer, area.id(), framework),
        evidence.freshness(viewer, area.id()));
  }

  /** What the person's own agencies said in the last closed month. */
  private List<AgencyRating> before(Viewer viewer, AreaName area, Month month) {
    Optional<Month> last =
        viewer.agencies(area.id()).isEmpty()
            ? Optional.empty()
            : drafts.lastClosed(area.id(), month);
    return last.map(closed -> agencies.ofMonth(viewer, area.id(), closed)).orElse(List.of());
  }

  private static Map<CriterionId, List<Voice>> voices(
      Viewer viewer,
      AreaName area,
      List<Asked> asked,
      List<AgencyRating> given,
      List<AgencyRating> before,
      List<Draft> drafts) {
    return asked.stream()
        .filter(each -> viewer.contributes(area.id(), each.criterionId(), each.agencyId()))
        .map(each ->
            new Voice(
                each.criterionId(),
                each.agencyId(),
                each.agencyName(),
                of(given, each.criterionId(), each.agencyId()),
                of(before, each.criterionId(), each.agencyId()),
                draft(drafts, each.criterionId(), each.agencyId())))
        .collect(Collectors.groupingBy(Voice::criterion));
  }

  static @Nullable AgencyRating of(
      List<AgencyRating> ratings, CriterionId criterion, AgencyId agency) {
    return ratings.stream()
        .filter(each -> each.criterionId().equals(criterion) && each.agencyId().equals(agency))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Draft draft(List<Draft> drafts, CriterionId criterion, AgencyId agency) {
    return drafts.stream()
        .filter(each -> each.criterionId().equals(criterion) && each.voice() == agency.value())
        .findFirst()
        .orElse(null);
  }

  private static Map<CriterionId, Sides> sides(
      boolean open, Framework framework, List<Asked> asked, List<AgencyRating> given) {
    Map<CriterionId, List<AgencyRating>> answers =
        given.stream().collect(Collectors.groupingBy(AgencyRating::criterionId));
    return asked.stream().collect(Collectors.groupingBy(Asked::criterionId)).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each ->
                    new Sides(
                        open,
                        each.getValue(),
                        answers.getOrDefault(each.getKey(), List.of()),
                        framework.scale())));
  }
}
