package plumbline.papers.sections;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.actions.ActionMilestone;
import plumbline.actions.ActionRecommendation;
import plumbline.actions.ActionRow;
import plumbline.actions.ActionState;
import plumbline.common.ActionId;
import plumbline.common.Month;
import plumbline.plans.Plan;
import plumbline.timescales.Promise;
import plumbline.timescales.Promises;

/**
 * The actions of a plan, those that are due first before the others.
 *
 * @param promises what was promised of each, by its id
 * @param places where criteria stand, by their ids
 */
record PlanActions(
    Plan plan,
    List<ActionRow> rows,
    Map<Long, Promises> promises,
    Map<ActionId, List<ActionMilestone>> milestones,
    Map<ActionId, List<ActionRecommendation>> recommendations,
    Map<String, Place> places,
    LocalDate today) {

  private static final String NO_CRITERION = "For no single criterion";

  /** The code of a criterion as printed, and the outermost section that holds it. */
  record Place(String code, String section) {}

  List<ActionRow> late() {
    return rows.stream().filter(row -> daysLate(row) > 0).toList();
  }

  /** 0 unless the action is open and its last day has gone by. */
  long daysLate(ActionRow row) {
    return row.state() == ActionState.OPEN
        ? dueBy(row).map(day -> Math.max(0, ChronoUnit.DAYS.between(day, today))).orElse(0L)
        : 0;
  }

  private Optional<LocalDate> dueBy(ActionRow row) {
    return of(row).current().dueBy();
  }

  private Promises of(ActionRow row) {
    return Objects.requireNonNull(promises.get(row.id().value()), "promises of an action");
  }

  /** The last day, or what was written where there is none. */
  String dueWords(ActionRow row) {
    return words(of(row).current());
  }

  private static String words(Promise promise) {
    String written = promise.timescale().asWritten();
    return promise
        .dueBy()
        .map(Month::words)
        .orElse(written.isBlank() ? "no date" : "“" + written + "”");
  }

  /** As written and as understood. */
  String due(ActionRow row) {
    Promise now = of(row).current();
    String written = now.timescale().asWritten();
    return written.isBlank() ? "No date" : "“" + written + "”. " + now.timescale().words();
  }

  /** "Was 1 March 2026, now 1 June 2026, because …", a line for each change. */
  String moved(ActionRow row) {
    List<String> moves = new ArrayList<>();
    List<Promise> all = of(row).all();
    for (int at = 1; at < all.size(); at++) {
      Promise now = all.get(at);
      if (!now.reason().isBlank()) {
        moves.add(
            "Was %s, now %s, because: %s"
                .formatted(words(all.get(at - 1)), words(now), now.reason()));
      }
    }
    return String.join("\n", moves);
  }

  String milestones(ActionRow row) {
    return milestones.getOrDefault(row.id(), List.of()).stream()
        .map(step -> words(step, row.state() == ActionState.OPEN))
        .collect(Collectors.joining("\n"));
  }

  /** Only a step of an open action can be past due. */
  private String words(ActionMilestone step, boolean isOpen) {
    LocalDate reached = step.reachedOn();
    LocalDate due = step.dueBy();
    String when =
        reached != null
            ? "reached " + Month.words(reached)
            : due == null
                ? "“" + step.asWritten() + "”"
                : "due " + Month.words(due) + (isOpen && due.isBefore(today) ? ", past due" : "");
    return "Milestone: " + step.words() + " (" + when + ")";
  }

  /** Recommendations that the readers may read, and the codes of criteria. */
  String linked(ActionRow row) {
    String codes =
        criteria(row)
            .map(id -> place(id).map(Place::code).orElse(id))
            .collect(Collectors.joining(", "));
    return Stream.concat(
            recommendations.getOrDefault(row.id(), List.of()).stream()
                .map(ActionRecommendation::label),
            codes.isEmpty() ? Stream.of() : Stream.of("Criteria " + codes))
        .collect(Collectors.joining("; "));
  }

  private static Stream<String> criteria(ActionRow row) {
    String linked = row.linked();
    return linked == null ? Stream.of() : Arrays.stream(linked.split("; "));
  }

  private Optional<Place> place(String criterion) {
    return Optional.ofNullable(places.get(criterion));
  }

  /** The sections that there are, in order. */
  List<String> sections() {
    return places.values().stream().map(Place::section).distinct().toList();
  }

  String section(ActionRow row) {
    return criteria(row)
        .flatMap(id -> place(id).stream())
        .map(Place::section)
        .findFirst()
        .orElse(NO_CRITERION);
  }
}
