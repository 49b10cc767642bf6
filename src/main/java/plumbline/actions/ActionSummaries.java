package plumbline.actions;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.RecommendationId;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.recommendations.LinkedActions;

/** Says on the page of a criterion or of a recommendation which actions are for it. */
@Singleton
public class ActionSummaries implements LinkedActions {

  private static final int SHOWN = 50;

  private final ActionRepository repository;
  private final InstantSource clock;

  ActionSummaries(ActionRepository repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * The actions of a criterion; absent for whoever reads no action.
   *
   * @param isWanted whether it is red or amber, so that some action should move it
   * @param nextSteps what the month says is done next
   */
  public Optional<ActionSummary> of(
      Viewer viewer,
      AreaName area,
      CriterionId criterion,
      boolean isWanted,
      Month month,
      String nextSteps) {
    boolean readsAll = viewer.readsWholeArea(area.id());
    if (!readsAll && viewer.agencies(area.id()).isEmpty()) {
      return Optional.empty();
    }
    List<ActionLine> lines = repository.ofCriterion(viewer, area.id(), criterion, SHOWN);
    boolean isOpen = lines.stream().anyMatch(line -> line.state() == ActionState.OPEN);
    boolean mayAdd =
        viewer.may(Permission.KEEP_PLANS, area.id()) && viewer.agrees(area.id(), criterion);
    String add = mayAdd ? area.path("/actions/new?criterion=" + criterion) : "";
    return Optional.of(
        new ActionSummary(
            lines.stream().map(line -> line(area, line)).toList(),
            readsAll && isWanted && !isOpen ? "No open action should move this criterion." : "",
            add,
            "Next steps of " + month.words(),
            mayAdd ? steps(area, lines, add, nextSteps) : List.of()));
  }

  @Override
  public List<Linked> of(Viewer viewer, AreaName area, RecommendationId recommendation) {
    return repository.ofRecommendation(viewer, area.id(), recommendation, SHOWN).stream()
        .map(line -> line(area, line))
        .map(line -> new Linked(line.title(), line.href(), line.detail()))
        .toList();
  }

  private ActionSummary.Line line(AreaName area, ActionLine line) {
    String due = line.dueBy() == null ? line.due() : "due by " + line.due();
    return new ActionSummary.Line(
        UpdateFields.address(area, line.id()),
        line.reference() + ": " + line.shortWords(),
        "%s, %s. Progress: %s. Impact: %s. %s."
            .formatted(
                line.agency(),
                due,
                line.progress().words().toLowerCase(java.util.Locale.UK),
                line.impact().words().toLowerCase(java.util.Locale.UK),
                line.state().words()),
        line.isPastDue(Month.today(clock)));
  }

  private static List<ActionSummary.NextStep> steps(
      AreaName area, List<ActionLine> lines, String add, String nextSteps) {
    List<ActionSummary.NextStep> all = new ArrayList<>();
    List<String> steps = NextSteps.of(nextSteps);
    for (int index = 0; index < steps.size(); index++) {
      String step = steps.get(index);
      Optional<ActionLine> made = lines.stream().filter(line -> began(line, step)).findFirst();
      all.add(
          new ActionSummary.NextStep(
              step,
              made.isPresent() ? "" : add + "&step=" + (index + 1),
              made.map(line -> UpdateFields.address(area, line.id())).orElse("")));
    }
    return all;
  }

  /** Whether an action has the words of this step, as far as a list has its words. */
  private static boolean began(ActionLine line, String step) {
    String begin = step.length() > ActionLine.SHOWN ? step.substring(0, ActionLine.SHOWN) : step;
    return line.words().equals(begin);
  }
}
