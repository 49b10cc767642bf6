package plumbline.plans;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plumbline.actions.ActionLine;
import plumbline.actions.ActionState;
import plumbline.actions.Choice;
import plumbline.common.CriterionId;

/** The ways in which a plan can be looked at: only what it has can be chosen. */
@Singleton
final class PlanFilters {

  List<PlanPage.Look> looks(String base, PlanFilter filter) {
    return List.of(
        look("As a table", base, filter, "table"),
        look("As a board", base, filter, "board"),
        look("Along time", base, filter, "timeline"));
  }

  private static PlanPage.Look look(String text, String base, PlanFilter filter, String view) {
    return new PlanPage.Look(text, base + filter.query(view), filter.view().equals(view));
  }

  List<PlanPage.Filter> filters(
      List<ActionLine> all, PlanFilter filter, Map<CriterionId, String> codes) {
    return List.of(
        new PlanPage.Filter("agency", "Agency", agencies(all, filter)),
        new PlanPage.Filter("criterion", "Criterion", criteria(all, filter, codes)),
        new PlanPage.Filter("state", "State", states(filter)));
  }

  private static List<Choice> agencies(List<ActionLine> all, PlanFilter filter) {
    Map<String, Long> agencies = new TreeMap<>();
    for (ActionLine line : all) {
      var id = line.agencyId();
      if (id != null) {
        agencies.put(line.agency(), id.value());
      }
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of("0", "All agencies", filter.agency() == 0));
    agencies.forEach(
        (name, id) -> choices.add(Choice.of(String.valueOf(id), name, id == filter.agency())));
    return choices;
  }

  private static List<Choice> criteria(
      List<ActionLine> all, PlanFilter filter, Map<CriterionId, String> codes) {
    Map<String, String> criteria = new TreeMap<>();
    for (ActionLine line : all) {
      line.criteria().forEach(id -> criteria.put(id.value(), codes.getOrDefault(id, id.value())));
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of("", "All criteria", filter.criterion().isEmpty()));
    criteria.forEach((id, code) -> choices.add(Choice.of(id, code, id.equals(filter.criterion()))));
    return choices;
  }

  private static List<Choice> states(PlanFilter filter) {
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of("", "All states", filter.state().isEmpty()));
    choices.add(Choice.of(PlanFilter.LATE, "Past due", filter.state().equals(PlanFilter.LATE)));
    Arrays.stream(ActionState.values())
        .map(state -> Choice.of(state.name(), state.words(), filter.state().equals(state.name())))
        .forEach(choices::add);
    return choices;
  }
}
