package plumbline.recommendations;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.MeetingId;
import plumbline.common.NotFound;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;
import plumbline.timescales.Promise;
import plumbline.timescales.Promises;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** What was asked for and what was answered, for programs. */
@Controller(ApiCall.ROOT + "/areas/{area}/recommendations")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class RecommendationReads {

  private final RecommendationStandings standings;
  private final Recommendations recommendations;
  private final Responses responses;

  RecommendationReads(
      RecommendationStandings standings, Recommendations recommendations, Responses responses) {
    this.standings = standings;
    this.recommendations = recommendations;
    this.responses = responses;
  }

  record RecommendationResource(
      RecommendationId id,
      ReviewId reviewId,
      String reference,
      String theme,
      String words,
      String owner,
      RecommendationState state,
      Decision decision,
      @Nullable LocalDate decidedOn,
      String decisionReason,
      @Nullable LocalDate closedOn,
      List<CriterionId> criteria,
      int version) {

    static RecommendationResource of(Recommendation found) {
      return new RecommendationResource(
          found.id(),
          found.reviewId(),
          found.reference(),
          found.theme(),
          found.words(),
          found.owner(),
          found.state(),
          found.decision(),
          found.decidedOn(),
          found.decisionReason(),
          found.closedOn(),
          found.criteria(),
          found.version());
    }
  }

  /** A recommendation with its timescale as written and as understood, and the latest answer. */
  record StandingResource(
      RecommendationResource recommendation,
      String timescale,
      String understood,
      @Nullable LocalDate dueBy,
      String drift,
      @Nullable ResponseResource latestResponse) {

    static StandingResource of(RecommendationStanding standing) {
      Promises promises = standing.promises();
      Promise current = promises.current();
      Response latest = standing.latest();
      return new StandingResource(
          RecommendationResource.of(standing.recommendation()),
          current.timescale().asWritten(),
          current.understoodWords(),
          current.dueBy().orElse(null),
          promises.driftWords(),
          latest == null ? null : ResponseResource.of(latest));
    }
  }

  record ResponseResource(
      MeetingId meetingId,
      int correction,
      String committee,
      LocalDate heldOn,
      String words,
      String author,
      String signedOffBy,
      @Nullable LocalDate signedOffOn,
      String why) {

    static ResponseResource of(Response response) {
      return new ResponseResource(
          response.meetingId(),
          response.correction(),
          response.committee(),
          response.heldOn(),
          response.words(),
          response.author(),
          response.signedOffBy(),
          response.signedOffOn(),
          response.why());
    }
  }

  @Get
  @Reads(value = StandingResource.class, list = true, words = "The recommendations of an area")
  Resource index(Viewer viewer, String area, @QueryValue(defaultValue = "1") int page) {
    AreaName where = viewer.area(area);
    return Resource.cut(
        standings.all(viewer, where.id()).stream().map(StandingResource::of).toList(),
        where.path("/recommendations"),
        page);
  }

  @Get("/{id}")
  @Reads(value = RecommendationResource.class, words = "One recommendation")
  Resource show(Viewer viewer, String area, long id) {
    Recommendation found = find(viewer, viewer.area(area), id);
    return Resource.of(RecommendationResource.of(found), found.version());
  }

  @Get("/{id}/responses")
  @Reads(
      value = ResponseResource.class,
      list = true,
      words = "The answers to a recommendation, with their corrections")
  Resource responses(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    Recommendation found = find(viewer, where, id);
    return Resource.list(
        responses.of(viewer, where.id(), found.id()).stream().map(ResponseResource::of).toList());
  }

  private Recommendation find(Viewer viewer, AreaName area, long id) {
    return recommendations
        .find(viewer, area.id(), new RecommendationId(id))
        .orElseThrow(NotFound::new);
  }
}
