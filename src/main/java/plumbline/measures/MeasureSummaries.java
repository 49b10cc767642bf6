package plumbline.measures;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.common.ActionId;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.MeasureId;
import plumbline.common.RecommendationId;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.recommendations.LinkedMeasures;

/** Says on the pages of criteria, recommendations and actions which measures are about them. */
@Singleton
public class MeasureSummaries implements LinkedMeasures {

  private static final int SHOWN = 20;

  private final MeasureRepository repository;
  private final Optional<LatestFigures> latest;

  MeasureSummaries(MeasureRepository repository, Optional<LatestFigures> latest) {
    this.repository = repository;
    this.latest = latest;
  }

  public MeasureSummary of(Viewer viewer, AreaName area, CriterionId criterion) {
    List<Linked> linked =
        linked(viewer, area, repository.ofCriterion(viewer, area.id(), criterion, SHOWN));
    boolean mayAdd = viewer.may(Permission.KEEP_MEASURES, area.id());
    return new MeasureSummary(
        linked.stream()
            .map(each -> new MeasureSummary.Line(each.title(), each.href(), each.detail()))
            .toList(),
        mayAdd ? area.path("/measures/new") : "");
  }

  @Override
  public List<Linked> of(Viewer viewer, AreaName area, RecommendationId recommendation) {
    return linked(
        viewer, area, repository.ofRecommendation(viewer, area.id(), recommendation, SHOWN));
  }

  @Override
  public List<Linked> of(Viewer viewer, AreaName area, ActionId action) {
    return linked(viewer, area, repository.ofAction(viewer, area.id(), action, SHOWN));
  }

  private List<Linked> linked(Viewer viewer, AreaName area, List<Measure> measures) {
    Map<MeasureId, String> newest =
        measures.isEmpty()
            ? Map.of()
            : latest.map(figures -> figures.of(viewer, area.id(), measures)).orElse(Map.of());
    return measures.stream()
        .map(each ->
            new Linked(
                each.name(),
                MeasurePages.address(area, each),
                newest.getOrDefault(each.id(), latest.isPresent() ? "No value yet" : "")))
        .toList();
  }
}
