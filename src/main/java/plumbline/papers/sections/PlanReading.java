package plumbline.papers.sections;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.actions.ActionLines;
import plumbline.actions.ActionMilestone;
import plumbline.actions.ActionRecommendation;
import plumbline.actions.ActionRow;
import plumbline.common.AreaId;
import plumbline.common.PlanId;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.papers.Contents;
import plumbline.timescales.Timescales;

/** Reads the actions of a plan for a paper, with what belongs to them. */
@Singleton
final class PlanReading {

  private final ActionLines lines;
  private final Timescales timescales;
  private final Frameworks frameworks;

  PlanReading(ActionLines lines, Timescales timescales, Frameworks frameworks) {
    this.lines = lines;
    this.timescales = timescales;
    this.frameworks = frameworks;
  }

  PlanActions of(Contents contents, PlanId plan) {
    AreaId area = contents.area().id();
    List<ActionRow> rows = lines.rows(contents.maker(), area, plan);
    return new PlanActions(
        rows,
        timescales.of(area, rows.stream().map(ActionRow::id).toList()),
        lines.milestones(contents.maker(), area, plan).stream()
            .collect(groupingBy(ActionMilestone::actionId)),
        lines.recommendations(contents.reader(), area, plan).stream()
            .collect(groupingBy(ActionRecommendation::actionId)),
        places(),
        contents.today());
  }

  /** Where every criterion stands, in the order of the frameworks. */
  private Map<String, PlanActions.Place> places() {
    Map<String, PlanActions.Place> places = new LinkedHashMap<>();
    for (Framework framework : frameworks.all()) {
      for (Framework.Placed placed : framework.criteria()) {
        places.put(
            placed.criterion().id().value(),
            new PlanActions.Place(placed.criterion().printed(), placed.path().getFirst().title()));
      }
    }
    return places;
  }
}
