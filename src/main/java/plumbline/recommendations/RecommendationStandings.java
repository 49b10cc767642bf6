package plumbline.recommendations;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;
import plumbline.timescales.Promises;
import plumbline.timescales.Timescales;

/** How recommendations stand today, for lists and for other pages; three queries for any list. */
@Singleton
public class RecommendationStandings {

  private static final ReviewId ALL = new ReviewId(0);

  private final RecommendationRepository repository;
  private final ResponseRepository responses;
  private final Timescales timescales;

  RecommendationStandings(
      RecommendationRepository repository, ResponseRepository responses, Timescales timescales) {
    this.repository = repository;
    this.responses = responses;
    this.timescales = timescales;
  }

  /** All that this person may read: the newest review first, in print order. */
  public List<RecommendationStanding> all(Viewer viewer, AreaId area) {
    return ofReview(viewer, area, ALL);
  }

  /** Those of one review in print order. */
  public List<RecommendationStanding> ofReview(Viewer viewer, AreaId area, ReviewId review) {
    return standings(viewer, area, repository.all(viewer, area, review), review);
  }

  /** Those about one criterion, whatever version of a framework it stands in. */
  public List<RecommendationStanding> ofCriterion(
      Viewer viewer, AreaId area, CriterionId criterion) {
    return standings(viewer, area, repository.ofCriterion(viewer, area, criterion), ALL);
  }

  private List<RecommendationStanding> standings(
      Viewer viewer, AreaId area, List<Recommendation> found, ReviewId review) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<RecommendationId> ids = found.stream().map(Recommendation::id).toList();
    Map<Long, Promises> promises = timescales.of(area, ids);
    Map<RecommendationId, Response> latest =
        responses.latest(viewer, area, review).stream()
            .collect(Collectors.toMap(Response::recommendationId, Function.identity()));
    return found.stream()
        .map(each ->
            new RecommendationStanding(
                each,
                Objects.requireNonNull(promises.get(each.id().value())),
                latest.get(each.id()),
                timescales.today()))
        .toList();
  }
}
