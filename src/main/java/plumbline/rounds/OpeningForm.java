package plumbline.rounds;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.common.Refused;
import plumbline.web.Form;

/** The form that opens a month. */
final class OpeningForm {

  private OpeningForm() {}

  /**
   * @throws Refused for the first field that cannot be taken
   */
  static Rounds.Opening read(Form form) {
    Month month =
        Month.parse(form.text("month").strip())
            .orElseThrow(
                () -> new Refused("month", "Enter a month as year and month, like 2026-11."));
    return new Rounds.Opening(
        month, framework(form.text("framework")), dueOn(form, month), source(form));
  }

  /** Reads {@code area-send-2023 1}. */
  private static FrameworkVersion framework(String text) {
    String[] parts = text.split(" ");
    try {
      return new FrameworkVersion(parts[0], Integer.parseInt(parts[parts.length - 1]));
    } catch (IllegalArgumentException malformed) {
      throw new Refused("framework", "Choose a framework from the list.");
    }
  }

  private static LocalDate dueOn(Form form, Month month) {
    String text = form.text("due_on").strip();
    if (text.isEmpty()) {
      return month.lastDay();
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException malformed) {
      throw new Refused("due_on", "Enter a day as year, month and day, like 2026-11-28.");
    }
  }

  private static String source(Form form) {
    String source = form.text("source").strip();
    if (source.length() > 300) {
      throw new Refused("source", "Shorten the title of the paper to 300 characters or fewer.");
    }
    return source;
  }
}
