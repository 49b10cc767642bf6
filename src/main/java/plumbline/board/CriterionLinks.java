package plumbline.board;

import jakarta.inject.Singleton;
import java.util.Optional;
import plumbline.actions.ActionSummaries;
import plumbline.actions.ActionSummary;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.evidence.EvidenceSummaries;
import plumbline.evidence.EvidenceSummary;
import plumbline.measures.MeasureSummaries;
import plumbline.measures.MeasureSummary;
import plumbline.people.Viewer;
import plumbline.recommendations.RecommendationSummaries;
import plumbline.recommendations.RecommendationSummary;

/** What other features have to say about a criterion. */
@Singleton
final class CriterionLinks {

  private final EvidenceSummaries evidence;
  private final ActionSummaries actions;
  private final RecommendationSummaries recommendations;
  private final MeasureSummaries measures;

  CriterionLinks(
      EvidenceSummaries evidence,
      ActionSummaries actions,
      RecommendationSummaries recommendations,
      MeasureSummaries measures) {
    this.evidence = evidence;
    this.actions = actions;
    this.recommendations = recommendations;
    this.measures = measures;
  }

  EvidenceSummary evidence(Viewer viewer, AreaName area, CriterionId id) {
    return evidence.of(viewer, area, id);
  }

  /**
   * The actions; absent for whoever reads none.
   *
   * @param isWanted whether some action should move the criterion
   */
  Optional<ActionSummary> actions(
      Viewer viewer,
      AreaName area,
      CriterionId id,
      boolean isWanted,
      Month month,
      String nextSteps) {
    return actions.of(viewer, area, id, isWanted, month, nextSteps);
  }

  RecommendationSummary recommendations(Viewer viewer, AreaName area, CriterionId id) {
    return recommendations.of(viewer, area, id);
  }

  MeasureSummary measures(Viewer viewer, AreaName area, CriterionId id) {
    return measures.of(viewer, area, id);
  }
}
