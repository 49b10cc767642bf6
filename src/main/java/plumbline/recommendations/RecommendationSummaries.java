package plumbline.recommendations;

import jakarta.inject.Singleton;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.people.Viewer;

/** Says on other pages what reviews recommend about a criterion, as far as a person may read it. */
@Singleton
public class RecommendationSummaries {

  private static final int SHOWN = 20;

  private final RecommendationStandings standings;

  RecommendationSummaries(RecommendationStandings standings) {
    this.standings = standings;
  }

  public RecommendationSummary of(Viewer viewer, AreaName area, CriterionId criterion) {
    return new RecommendationSummary(
        standings.ofCriterion(viewer, area.id(), criterion).stream()
            .limit(SHOWN)
            .map(each -> line(area, each))
            .toList());
  }

  private static RecommendationSummary.Line line(AreaName area, RecommendationStanding each) {
    Recommendation recommendation = each.recommendation();
    return new RecommendationSummary.Line(
        area.path("/recommendations/" + recommendation.id().value()),
        recommendation.label() + ", " + recommendation.reviewTitle(),
        IndexPages.excerpt(recommendation.words()),
        each.words(),
        Show.tone(each));
  }
}
