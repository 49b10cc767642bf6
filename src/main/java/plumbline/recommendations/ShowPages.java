package plumbline.recommendations;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.common.RecommendationId;
import plumbline.notes.SourceNotes;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.timescales.Promise;
import plumbline.timescales.Promises;
import plumbline.timescales.Timescales;
import plumbline.web.Page;

/** Makes the page of one recommendation. */
@Singleton
final class ShowPages {

  private final RecommendationRepository repository;
  private final ResponseRepository responses;
  private final AssuranceRepository assurances;
  private final Timescales timescales;
  private final Surroundings surroundings;
  private final SourceNotes notes;

  ShowPages(
      RecommendationRepository repository,
      ResponseRepository responses,
      AssuranceRepository assurances,
      Timescales timescales,
      Surroundings surroundings,
      SourceNotes notes) {
    this.repository = repository;
    this.responses = responses;
    this.assurances = assurances;
    this.timescales = timescales;
    this.surroundings = surroundings;
    this.notes = notes;
  }

  Page show(Viewer viewer, AreaName area, Recommendation found) {
    Promises promises = timescales.of(area.id(), found.id());
    RecommendationStanding standing =
        new RecommendationStanding(found, promises, null, timescales.today());
    boolean mayChange = found.mayChange(viewer, area.id());
    String base = area.path("/recommendations/" + found.id().value());
    boolean isDraft = found.state() == RecommendationState.DRAFT;
    return new Page(
        found.label() + ", " + found.reviewTitle(),
        "recommendations/show",
        new ShowPage(
            found.label(),
            base,
            area.path("/recommendations?review=" + found.reviewId().value()),
            found.reviewTitle(),
            area.path("/reviews/" + found.reviewId().value()),
            found.theme(),
            found.printed() ? "" : "The number is given here; the paper prints none.",
            standing.words(),
            Show.tone(standing),
            isDraft,
            found.words(),
            parts(area, found.id()),
            facts(area, found, promises.current()),
            promises.all().size() > 1 ? told(promises) : List.of(),
            promises.driftWords(),
            told(
                responses.of(viewer, area.id(), found.id()),
                mayChange && viewer.may(Permission.RESPOND, area.id()) ? base : ""),
            mayChange && !isDraft && viewer.may(Permission.RESPOND, area.id()),
            assurances.of(viewer, area.id(), found.id()).stream()
                .map(each ->
                    new ShowPage.Told(
                        "review-" + each.reviewId().value(),
                        each.stance().words(),
                        each.reviewTitle(),
                        each.words(),
                        "",
                        ""))
                .toList(),
            surroundings.criteria(area, found),
            surroundings.evidence(viewer, area, found),
            surroundings.actions(viewer, area, found),
            surroundings.measures(viewer, area, found),
            mayChange,
            isDraft && viewer.may(Permission.AGREE_RECOMMENDATIONS, area.id()),
            viewer.may(Permission.WRITE_RECOMMENDATIONS, area.id()),
            found.version(),
            notes.part(viewer, area, Recommendations.subject(found.id()))));
  }

  List<SubPart> parts(AreaName area, RecommendationId id) {
    return repository.parts(area.id(), List.of(id)).stream()
        .map(row -> new SubPart(row.reference(), row.words()))
        .toList();
  }

  private List<ShowPage.Fact> facts(AreaName area, Recommendation found, Promise promise) {
    String addressees =
        repository.addressees(area.id(), List.of(found.id())).stream()
            .map(row -> new Addressee(row.kind(), row.words()).label())
            .collect(Collectors.joining("; "));
    String written = promise.timescale().asWritten();
    return Stream.of(
            new ShowPage.Fact("Timescale as written", written.isBlank() ? "None" : written),
            new ShowPage.Fact("As understood", promise.understoodWords()),
            new ShowPage.Fact("Addressed to", addressees),
            new ShowPage.Fact("Who answers for it", found.owner()),
            new ShowPage.Fact("Decision", found.decisionWords()),
            new ShowPage.Fact("Comes after", found.dependsOn()),
            new ShowPage.Fact("Closed", found.closingWords()))
        .filter(fact -> !fact.value().isBlank())
        .toList();
  }

  private static List<ShowPage.Told> told(Promises promises) {
    return promises.all().stream()
        .map(each ->
            new ShowPage.Told(
                "promise-" + each.ordinal(),
                "Recorded on " + Month.words(Month.londonDay(each.setAt())),
                each.timescale().asWritten().isBlank()
                    ? "No timescale"
                    : each.timescale().asWritten(),
                each.reason().isBlank() ? "" : "Why it changed: " + each.reason(),
                each.understoodWords(),
                ""))
        .toList();
  }

  /** Each with a way to correct it, if it is the last of its meeting. */
  private static List<ShowPage.Told> told(List<Response> responses, String base) {
    return responses.stream()
        .map(each -> {
          boolean isLast =
              responses.stream()
                  .noneMatch(other ->
                      other.meetingId().equals(each.meetingId())
                          && other.correction() > each.correction());
          String signed = each.signedOffWords();
          return new ShowPage.Told(
              "response-" + each.meetingId().value() + "-" + each.correction(),
              each.meetingWords(),
              each.correction() == 0
                  ? "Response"
                  : "Correction of the response above: " + each.why(),
              each.words(),
              each.author() + (signed.isEmpty() ? "" : ", " + signed),
              isLast && !base.isEmpty() ? base + "/responses/" + each.meetingId().value() : "");
        })
        .toList();
  }
}
