package plumbline.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it: 28/11/2026, 28.11.2026, 28 11 2026 or 2026-11-28. */
final class TypedDay {

  private static final Pattern FORM =
      Pattern.compile(
          "(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})"
              + "|(?<firstday>\\d{1,2})[/. ](?<midmonth>\\d{1,2})[/. ](?<lastyear>\\d{4})");

  private TypedDay() {}

  /** The day, if the text is one. */
  static Optional<LocalDate> of(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    boolean isIso = parts.group("year") != null;
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(parts.group(isIso ? "year" : "lastyear")),
              Integer.parseInt(parts.group(isIso ? "month" : "midmonth")),
              Integer.parseInt(parts.group(isIso ? "day" : "firstday"))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }
}
