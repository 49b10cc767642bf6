package plumbline.actions;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.people.Viewer;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the form for an action: new, perhaps out of a next step, or as it stands. */
@Singleton
final class ActionEditPages {

  private final ActionChoiceRepository repository;
  private final Criteria criteria;

  ActionEditPages(ActionChoiceRepository repository, Criteria criteria) {
    this.repository = repository;
    this.criteria = criteria;
  }

  /** What a new action begins with; the words are those of the step of this number, from 1. */
  record Begun(String plan, Set<CriterionId> criteria, String words) {}

  Begun begun(
      Viewer viewer, AreaName area, String plan, Optional<CriterionId> criterion, int step) {
    List<String> steps =
        criterion
            .flatMap(id -> repository.nextSteps(viewer, area.id(), id))
            .map(NextSteps::of)
            .orElse(List.of());
    return new Begun(
        plan,
        criterion.map(Set::of).orElse(Set.of()),
        step >= 1 && step <= steps.size() ? steps.get(step - 1) : "");
  }

  Page newOne(Viewer viewer, AreaName area, Begun begun, Form typed) {
    List<ActionChoiceRepository.PlanName> plans = repository.plans(viewer, area.id());
    String plan = typed.has("plan") ? typed.text("plan") : begun.plan();
    String only = plans.size() == 1 ? String.valueOf(plans.getFirst().id().value()) : "";
    List<Choice> choices = new ArrayList<>();
    if (plans.size() > 1) {
      choices.add(Choice.of("", "Choose one", plan.isEmpty()));
    }
    plans.stream()
        .map(each -> String.valueOf(each.id().value()))
        .map(id -> Choice.of(id, title(plans, id), id.equals(plan.isEmpty() ? only : plan)))
        .forEach(choices::add);
    boolean isOfPlan = !plan.isEmpty() && plans.stream().anyMatch(each -> is(each, plan));
    Filled filled = new Filled(begun.words(), "", "", "", null, "", "", "", "");
    return page(
        new Head(
            "Add an action",
            isOfPlan ? area.path("/plans/" + plan) : area.path("/plans"),
            isOfPlan ? title(plans, plan) : "Plans",
            area.path("/actions"),
            true,
            0,
            plans.isEmpty() ? area.path("/plans/new") : ""),
        choices,
        filled,
        area,
        begun.criteria(),
        typed);
  }

  private static boolean is(ActionChoiceRepository.PlanName plan, String id) {
    return String.valueOf(plan.id().value()).equals(id);
  }

  private static String title(List<ActionChoiceRepository.PlanName> plans, String id) {
    return plans.stream()
        .filter(each -> is(each, id))
        .map(ActionChoiceRepository.PlanName::title)
        .findFirst()
        .orElse("");
  }

  Page edit(AreaName area, Action action, Form typed) {
    String address = UpdateFields.address(area, action.id());
    LocalDate starts = action.startsOn();
    Filled filled =
        new Filled(
            action.words(),
            action.reference(),
            action.leadRole(),
            action.officer(),
            action.agencyId(),
            starts == null ? "" : starts.toString(),
            action.asWritten(),
            action.success(),
            Objects.requireNonNullElse(action.dependsReference(), ""));
    return page(
        new Head(
            "Change action " + action.reference(),
            address,
            action.name(),
            address,
            false,
            typed.version(action.version()),
            ""),
        List.of(),
        filled,
        area,
        Set.copyOf(action.criteria()),
        typed);
  }

  /** What the two forms do not share. */
  private record Head(
      String heading,
      String back,
      String backWords,
      String action,
      boolean isNew,
      int version,
      String newPlan) {}

  /** What stands in the fields before anything is typed. */
  private record Filled(
      String words,
      String reference,
      String lead,
      String officer,
      @Nullable AgencyId agency,
      String starts,
      String timescale,
      String success,
      String dependsOn) {}

  private Page page(
      Head head,
      List<Choice> plans,
      Filled filled,
      AreaName area,
      Set<CriterionId> linked,
      Form typed) {
    return new Page(
            head.heading(),
            "actions/edit",
            new ActionEditPage(
                head.heading(),
                head.back(),
                head.backWords(),
                head.action(),
                head.isNew(),
                head.version(),
                head.newPlan(),
                plans,
                typed.error("plan"),
                Field.of(typed, "words", filled.words()),
                criteria(area, linked, typed),
                typed.error("criteria"),
                Field.of(typed, "reference", filled.reference()),
                Field.of(typed, "lead", filled.lead()),
                Field.of(typed, "officer", filled.officer()),
                agencies(area, filled.agency(), typed),
                typed.error("agency"),
                Field.of(typed, "starts_on", filled.starts()),
                Field.of(typed, "timescale", filled.timescale()),
                Field.of(typed, "meaning", ""),
                Field.of(typed, "why", ""),
                Field.of(typed, "success", filled.success()),
                Field.of(typed, "depends_on", filled.dependsOn())))
        .withErrors(typed.errors());
  }

  /** Those of the newest month, and those of earlier frameworks that are linked already. */
  private List<Choice> criteria(AreaName area, Set<CriterionId> linked, Form typed) {
    Set<String> chosen =
        typed.has("words")
            ? Set.copyOf(typed.all("criteria"))
            : linked.stream().map(CriterionId::value).collect(Collectors.toSet());
    List<Choice> choices = new ArrayList<>();
    criteria
        .ofNewestMonth(area.id())
        .forEach(each ->
            choices.add(
                Choice.of(each.id().value(), each.label(), chosen.contains(each.id().value()))));
    linked.stream()
        .filter(id -> choices.stream().noneMatch(choice -> choice.value().equals(id.value())))
        .map(id -> Choice.of(id.value(), criteria.label(id), chosen.contains(id.value())))
        .forEach(choices::add);
    return choices;
  }

  private List<Choice> agencies(AreaName area, @Nullable AgencyId agency, Form typed) {
    String standing = agency == null ? "" : String.valueOf(agency.value());
    String chosen = typed.has("agency") ? typed.text("agency") : standing;
    List<Choice> choices = new ArrayList<>();
    choices.add(Choice.of("", "The area itself", chosen.isEmpty()));
    repository
        .agencies(area.id())
        .forEach(each -> {
          String id = String.valueOf(each.id().value());
          choices.add(Choice.of(id, each.name(), id.equals(chosen)));
        });
    return choices;
  }
}
