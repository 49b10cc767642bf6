package plumbline.recommendations;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.common.AreaName;
import plumbline.people.Viewer;

/** What stands around a recommendation: criteria, evidence, actions and measures. */
@Singleton
final class Surroundings {

  private final RecommendationRepository repository;
  private final CriterionNames criteria;
  private final LinkedActions actions;
  private final LinkedMeasures measures;

  Surroundings(
      RecommendationRepository repository,
      CriterionNames criteria,
      LinkedActions actions,
      LinkedMeasures measures) {
    this.repository = repository;
    this.criteria = criteria;
    this.actions = actions;
    this.measures = measures;
  }

  List<ShowPage.Linked> criteria(AreaName area, Recommendation found) {
    return criteria.labels(area.id(), found.criteria()).entrySet().stream()
        .map(each -> new ShowPage.Linked(each.getValue(), area.path("/criteria/" + each.getKey())))
        .toList();
  }

  List<ShowPage.Linked> evidence(Viewer viewer, AreaName area, Recommendation found) {
    return repository.evidence(viewer, area.id(), found.id()).stream()
        .map(piece ->
            new ShowPage.Linked(piece.title(), area.path("/evidence/" + piece.id().value())))
        .toList();
  }

  List<LinkedActions.Linked> actions(Viewer viewer, AreaName area, Recommendation found) {
    return actions.of(viewer, area, found.id());
  }

  List<LinkedMeasures.Linked> measures(Viewer viewer, AreaName area, Recommendation found) {
    return measures.of(viewer, area, found.id());
  }
}
