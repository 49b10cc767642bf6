package plumbline.papers.sections;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.actions.ActionLines;
import plumbline.actions.ActionMilestone;
import plumbline.actions.ActionRecommendation;
import plumbline.actions.ActionRow;
import plumbline.common.AreaId;
import plumbline.common.PlanId;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.papers.Contents;
import plumbline.plans.Plan;
import plumbline.plans.Plans;
import plumbline.timescales.Timescales;

/** The plan that a paper is about and its actions, with what belongs to them. */
@Singleton
final class PlanReading {

  private final Plans plans;
  private final ActionLines lines;
  private final Timescales timescales;
  private final Frameworks frameworks;
  private final Remembered<Optional<PlanActions>> remembered = new Remembered<>(this::read);

  PlanReading(Plans plans, ActionLines lines, Timescales timescales, Frameworks frameworks) {
    this.plans = plans;
    this.lines = lines;
    this.timescales = timescales;
    this.frameworks = frameworks;
  }

  /** Nothing when the paper is about no plan. */
  Optional<PlanActions> of(Contents contents) {
    return remembered.of(contents);
  }

  private Optional<PlanActions> read(Contents contents) {
    PlanId id = contents.paper().planId();
    return Optional.ofNullable(id)
        .flatMap(
            found -> plans.find(contents.maker(), contents.area().id(), found, contents.today()))
        .map(plan -> read(contents, plan));
  }

  private PlanActions read(Contents contents, Plan found) {
    AreaId area = contents.area().id();
    PlanId plan = found.id();
    List<ActionRow> rows = lines.rows(contents.maker(), area, plan);
    return new PlanActions(
        found,
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
