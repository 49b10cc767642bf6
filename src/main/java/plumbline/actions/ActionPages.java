package plumbline.actions;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import plumbline.common.ActionId;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.notes.SourceNotes;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.timescales.Promises;
import plumbline.timescales.Timescales;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the page of one action. */
@Singleton
final class ActionPages {

  private final ActionRepository repository;
  private final ActionSurroundings around;
  private final Timescales timescales;
  private final SourceNotes notes;
  private final InstantSource clock;

  ActionPages(
      ActionRepository repository,
      ActionSurroundings around,
      Timescales timescales,
      SourceNotes notes,
      InstantSource clock) {
    this.repository = repository;
    this.around = around;
    this.timescales = timescales;
    this.notes = notes;
    this.clock = clock;
  }

  /** The page as it stands, with a form of it as it was typed. */
  Page page(Viewer viewer, AreaName area, Action action, Form typed) {
    LocalDate today = Month.today(clock);
    String base = UpdateFields.address(area, action.id());
    ActionState state = action.state();
    Promises promises = timescales.of(area.id(), action.id());
    boolean isOpen = state == ActionState.OPEN || state == ActionState.DONE;
    boolean mayKeep = action.isKeptBy(viewer, area.id()) && isOpen;
    boolean mayUpdate = action.isUpdatedBy(viewer, area.id()) && state != ActionState.WITHDRAWN;
    return new Page(
            action.name() + ", " + action.planTitle(),
            "actions/show",
            new ActionPage(
                action.name(),
                base,
                area.path("/plans/" + action.planId().value()),
                action.planTitle(),
                action.words(),
                tags(action, today),
                facts(area, action),
                action.success(),
                around.criteria(viewer, area, action),
                around.recommendations(viewer, area, action, mayKeep ? base : ""),
                mayKeep ? around.linkable(viewer, area, action, typed) : List.of(),
                typed.error("recommendation"),
                around.measures(viewer, area, action),
                due(action, promises, today),
                promises.driftWords(),
                dates(promises),
                milestones(area, action, today, mayUpdate && isOpen ? base : ""),
                story(area, action.id()),
                typed.version(action.version()),
                mayUpdate ? UpdateFields.of(area, action, typed, today) : null,
                mayKeep,
                action.isVerifiedBy(viewer, area.id()) && state == ActionState.DONE,
                viewer.may(Permission.REOPEN_ACTIONS, area.id()) && state != ActionState.OPEN,
                mayKeep,
                goingNow(typed),
                typed.error("progress_now"),
                Field.of(typed, "note", ""),
                Field.of(typed, "reason", ""),
                Field.of(typed, "why_open", ""),
                Field.of(typed, "milestone", ""),
                Field.of(typed, "milestone_due", ""),
                today.toString(),
                typed.error("reached_on"),
                notes.part(viewer, area, Actions.subject(action.id())),
                viewer.readsWholeArea(area.id()) ? base + "/history" : "",
                typed.errors().isEmpty() ? "" : typed.errors().getFirst().field()))
        .withErrors(typed.errors());
  }

  private static List<ActionPage.Tag> tags(Action action, LocalDate today) {
    List<ActionPage.Tag> tags = new ArrayList<>();
    if (action.isPastDue(today)) {
      tags.add(new ActionPage.Tag("Past due", "red"));
    }
    tags.add(new ActionPage.Tag(action.state().words(), "grey"));
    tags.add(
        new ActionPage.Tag("Progress: " + action.progress().words(), action.progress().colour()));
    tags.add(new ActionPage.Tag("Impact: " + action.impact().words(), "grey"));
    return tags;
  }

  private static List<ActionPage.Fact> facts(AreaName area, Action action) {
    List<ActionPage.Fact> facts = new ArrayList<>();
    LocalDate starts = action.startsOn();
    ActionId before = action.dependsOn();
    String agency = action.agencyName();
    facts.add(fact("Who does it", action.leadRole()));
    facts.add(fact("Accountable officer", action.officer()));
    facts.add(fact("Agency", agency == null ? "The area itself" : agency));
    facts.add(fact("Starts", starts == null ? "" : Month.words(starts)));
    facts.add(fact("Timescale as written", action.asWritten()));
    if (before != null) {
      facts.add(
          new ActionPage.Fact(
              "Depends on",
              "Action " + Objects.requireNonNullElse(action.dependsReference(), ""),
              UpdateFields.address(area, before)));
    }
    return facts.stream().filter(fact -> !fact.text().isBlank()).toList();
  }

  private static ActionPage.Fact fact(String label, String text) {
    return new ActionPage.Fact(label, text, "");
  }

  private static String due(Action action, Promises promises, LocalDate today) {
    LocalDate by = action.dueBy();
    if (by == null) {
      return promises.current().timescale().words() + ".";
    }
    String day = Month.words(by);
    return action.isPastDue(today)
        ? "Past due since %s: %,d days.".formatted(day, by.until(today, ChronoUnit.DAYS))
        : "Due by " + day + ".";
  }

  private static List<ActionPage.DateLine> dates(Promises promises) {
    return promises.all().reversed().stream()
        .map(each ->
            new ActionPage.DateLine(
                each.timescale().asWritten().isBlank()
                    ? "No timescale"
                    : each.timescale().asWritten(),
                each.timescale().words()
                    + (each.isConfirmed() ? ", confirmed by " + each.confirmedBy() : ""),
                "Set on " + Month.words(Month.londonDay(each.setAt())) + " by " + each.setBy(),
                each.reason(),
                each.ordinal() == promises.current().ordinal()))
        .toList();
  }

  private List<ActionPage.MilestoneLine> milestones(
      AreaName area, Action action, LocalDate today, String reach) {
    return repository.milestones(area.id(), action.id()).stream()
        .map(each -> milestone(each, today, reach))
        .toList();
  }

  private static ActionPage.MilestoneLine milestone(
      ActionRepository.Milestone milestone, LocalDate today, String reach) {
    LocalDate by = milestone.dueBy();
    LocalDate reached = milestone.reachedOn();
    boolean isOpen = reached == null;
    return new ActionPage.MilestoneLine(
        milestone.words(),
        by == null ? milestone.asWritten() : "Due by " + Month.words(by),
        isOpen && by != null && by.isBefore(today),
        reached == null ? "" : "Reached on " + Month.words(reached),
        isOpen && !reach.isEmpty() ? reach + "/milestones/" + milestone.id().value() : "");
  }

  private List<ActionPage.Told> story(AreaName area, ActionId id) {
    return repository.updates(area.id(), id).stream().map(ActionPages::told).toList();
  }

  private static ActionPage.Told told(ActionRepository.Told told) {
    return new ActionPage.Told(
        told.step().words() + ", " + Month.words(told.dated()),
        "By " + told.madeBy() + ", " + Month.momentWords(told.madeAt()),
        "Progress: " + told.progress().words() + ". Impact: " + told.impact().words() + ".",
        told.words());
  }

  private static List<Choice> goingNow(Form typed) {
    return UpdateFields.progress(typed.text("progress_now")).stream()
        .filter(choice -> !choice.value().equals(Progress.DONE.name()))
        .toList();
  }
}
