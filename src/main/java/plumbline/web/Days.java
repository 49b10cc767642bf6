package plumbline.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days from forms: as browsers send them, and as people here write them. */
public final class Days {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/. ](\\d{1,2})[/. ](\\d{4})");

  private Days() {}

  /** The day in this field, when there is one; what is none is refused. */
  public static Optional<LocalDate> read(Form form, String field) {
    String text = form.text(field).strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher iso = ISO.matcher(text);
    Matcher slashed = SLASHED.matcher(text);
    try {
      if (iso.matches()) {
        return Optional.of(day(iso.group(1), iso.group(2), iso.group(3)));
      }
      if (slashed.matches()) {
        return Optional.of(day(slashed.group(3), slashed.group(2), slashed.group(1)));
      }
    } catch (DateTimeException impossible) {
      // Said below, as for a text that is no day at all.
    }
    form.refuse(field, "“" + text + "” is not a day; enter one like 28/11/2026.");
    return Optional.empty();
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
