package plumbline.home;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.common.Month;
import plumbline.frameworks.Framework;
import plumbline.frameworks.Frameworks;
import plumbline.parking.ParkedForms;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.requests.EvidenceRequest;
import plumbline.requests.EvidenceRequests;

/** What a person has to do: the kept first, then what others wait for. */
@Singleton
final class ToDos {

  private final TaskRepository repository;
  private final CoordinationToDos coordination;
  private final ParkedForms parked;
  private final EvidenceRequests requests;
  private final Frameworks frameworks;
  private final InstantSource clock;

  ToDos(
      TaskRepository repository,
      CoordinationToDos coordination,
      ParkedForms parked,
      EvidenceRequests requests,
      Frameworks frameworks,
      InstantSource clock) {
    this.repository = repository;
    this.coordination = coordination;
    this.parked = parked;
    this.requests = requests;
    this.frameworks = frameworks;
    this.clock = clock;
  }

  List<ToDo> of(Viewer viewer) {
    List<ToDo> all = new ArrayList<>();
    int kept = parked.count(viewer.id());
    if (kept > 0) {
      all.add(
          ToDo.open(
              "Send or drop what was kept for you",
              "/parked",
              (kept == 1 ? "1 form" : kept + " forms") + " sent after your sign-in had ended",
              "Kept for 24 hours"));
    }
    if (has(viewer, Role.LEAD)) {
      repository.asLead(viewer).forEach(task -> all.add(asLead(task)));
    }
    if (has(viewer, Role.CONTRIBUTOR)) {
      repository.forAgencies(viewer).forEach(task -> all.add(forAgency(task)));
      repository.dissents(viewer).forEach(asked -> all.add(dissent(asked)));
      all.addAll(actions(viewer));
      requests.waiting(viewer).forEach(asked -> all.add(evidence(asked)));
    }
    if (has(viewer, Role.COORDINATOR)) {
      all.addAll(coordination.asCoordinator(viewer));
    }
    all.addAll(coordination.asAdministrator(viewer));
    return all;
  }

  static boolean has(Viewer viewer, Role role) {
    return viewer.grants().stream().anyMatch(grant -> grant.role() == role);
  }

  private ToDo asLead(Task task) {
    return answer(task, "Confirm your ratings for " + task.month().words(), "criteria confirmed");
  }

  private ToDo forAgency(Task task) {
    return answer(
        task, "Rate for %s, %s".formatted(task.agency(), task.month().words()), "criteria rated");
  }

  private ToDo answer(Task task, String title, String what) {
    String detail = "%s: %d of %d %s".formatted(task.area(), task.done(), task.total(), what);
    String page = "/areas/" + task.slug() + "/rounds/" + task.month() + "/rate";
    return task.isDone()
        ? ToDo.done(title, page, detail)
        : ToDo.due(title, page + "#next", detail, task.dueOn(), Month.today(clock));
  }

  /** What is past due first; what is due later than in a month waits. */
  private List<ToDo> actions(Viewer viewer) {
    LocalDate today = Month.today(clock);
    List<ActionDue> due = repository.actions(viewer, today.plusMonths(1));
    List<ToDo> all = new ArrayList<>();
    due.forEach(action -> all.add(action(action, today)));
    if (!due.isEmpty() && due.getFirst().total() > due.size()) {
      ActionDue first = due.getFirst();
      all.add(
          ToDo.open(
              "Look at the other actions of your agency",
              "/areas/" + first.slug() + "/plans",
              "%d more are past due or due within a month".formatted(first.total() - due.size()),
              ""));
    }
    return all;
  }

  private static ToDo action(ActionDue action, LocalDate today) {
    return ToDo.due(
        "Say how action %s goes: %s".formatted(action.reference(), action.shortWords()),
        "/areas/%s/actions/%d#update".formatted(action.slug(), action.id().value()),
        action.area() + ", for " + action.agency(),
        action.dueBy(),
        today);
  }

  private ToDo dissent(DissentAsked asked) {
    Framework framework = frameworks.get(asked.framework());
    String label =
        framework
            .criterion(asked.criterionId())
            .map(criterion -> criterion.label())
            .orElse(asked.criterionId().value());
    return ToDo.open(
        "Say whether %s dissents on %s".formatted(asked.agency(), label),
        "/areas/%s/rounds/%s/agencies/%s"
            .formatted(asked.slug(), asked.month(), asked.criterionId()),
        "The area agreed %s, %s said %s"
            .formatted(
                word(framework, Optional.ofNullable(asked.agreedLevel())),
                asked.agency(),
                word(framework, Optional.of(asked.level()))),
        "While " + asked.month().words() + " is open");
  }

  private ToDo evidence(EvidenceRequest asked) {
    String label =
        frameworks.all().stream()
            .flatMap(framework -> framework.criterion(asked.criterionId()).stream())
            .map(criterion -> criterion.label())
            .findFirst()
            .orElse(asked.criterionId().value());
    return ToDo.due(
        "Send evidence for " + label,
        asked.answerHref(),
        "%s asks %s: %s".formatted(asked.askedByName(), asked.agencyName(), asked.what()),
        asked.dueOn(),
        Month.today(clock));
  }

  private static String word(Framework framework, Optional<String> level) {
    return level
        .flatMap(framework.scale()::level)
        .map(found -> found.word().toLowerCase(Locale.UK))
        .orElse("no level");
  }

  /** What happens next and when, for whoever has nothing left to do. */
  String next(Viewer viewer, List<ToDo> tasks) {
    if (tasks.stream().anyMatch(task -> !task.done())) {
      return "";
    }
    List<OpenMonth> open = repository.openMonths(viewer);
    if (!open.isEmpty()) {
      OpenMonth first = open.getFirst();
      return "%s of %s is open: ratings are due on %s, then the coordinator closes the month."
          .formatted(first.month().words(), first.area(), Month.dayWords(first.dueOn()));
    }
    if (Stream.of(Role.LEAD, Role.CONTRIBUTOR).anyMatch(role -> has(viewer, role))) {
      return "No month is open. When the coordinator opens the next, your criteria stand here.";
    }
    return viewer.administers()
        ? "Every area has a coordinator, and everybody who was invited has signed in."
        : "When the next paper is published to you, it stands below.";
  }
}
