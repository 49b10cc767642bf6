package plumbline.actions;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import plumbline.common.ActionId;
import plumbline.common.AreaName;
import plumbline.web.Field;
import plumbline.web.Form;

/**
 * The short form with which somebody says how an action goes.
 *
 * @param action where it is sent
 * @param label the action's name, for whoever hears the form
 */
public record UpdateFields(
    String action,
    String label,
    int version,
    List<Choice> going,
    String goingError,
    List<Choice> changed,
    String changedError,
    Field dated,
    Field said) {

  /** The form as it was typed, or filled with how the action stands. */
  public static UpdateFields of(ActionLine line, Form typed, String address, LocalDate today) {
    return of(
        line.reference(), line.version(), line.progress(), line.impact(), typed, address, today);
  }

  static UpdateFields of(AreaName area, Action action, Form typed, LocalDate today) {
    return of(
        action.reference(),
        action.version(),
        action.progress(),
        action.impact(),
        typed,
        address(area, action.id()) + "/updates",
        today);
  }

  static String address(AreaName area, ActionId id) {
    return area.path("/actions/" + id.value());
  }

  private static UpdateFields of(
      String reference,
      int version,
      Progress progress,
      Impact impact,
      Form typed,
      String address,
      LocalDate today) {
    boolean isTyped = typed.has("progress");
    return new UpdateFields(
        address,
        "Action " + reference,
        typed.version(version),
        progress(isTyped ? typed.text("progress") : progress.name()),
        typed.error("progress"),
        Arrays.stream(Impact.values())
            .map(each ->
                Choice.of(
                    each.name(),
                    each.words(),
                    each.name().equals(isTyped ? typed.text("impact") : impact.name())))
            .toList(),
        typed.error("impact"),
        new Field(typed.text("dated", today.toString()), typed.error("dated")),
        Field.of(typed, "said", ""));
  }

  static List<Choice> progress(String chosen) {
    return Arrays.stream(Progress.values())
        .map(each -> Choice.of(each.name(), each.words(), each.name().equals(chosen)))
        .toList();
  }

  /** What was typed; what is wrong with it stands in the form. */
  public static ActionUpdate read(Form form, LocalDate today) {
    return new ActionUpdate(
        form.day("dated").orElse(today),
        read(form, "progress", Progress.class, "Choose how the work goes.")
            .orElse(Progress.NOT_STARTED),
        read(form, "impact", Impact.class, "Choose what has changed so far.")
            .orElse(Impact.TOO_EARLY),
        form.words("said"));
  }

  static <E extends Enum<E>> Optional<E> read(
      Form form, String field, Class<E> kind, String missing) {
    Optional<E> chosen =
        Arrays.stream(kind.getEnumConstants())
            .filter(each -> each.name().equals(form.text(field)))
            .findFirst();
    if (chosen.isEmpty()) {
      form.refuse(field, missing);
    }
    return chosen;
  }
}
