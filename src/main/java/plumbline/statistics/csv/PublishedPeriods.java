package plumbline.statistics.csv;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.periods.Basis;
import plumbline.periods.Period;

/** Understands how a published file writes the time that a row is about. */
final class PublishedPeriods {

  private static final int EARLIEST = 1990;
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern TWO_YEARS = Pattern.compile("(\\d{4})[-/]?(\\d{2})");

  private PublishedPeriods() {}

  /** Says why a period cannot be. */
  static final class Impossible extends Exception {

    private static final long serialVersionUID = 1L;

    Impossible(String message) {
      super(message, null, false, false);
    }
  }

  /**
   * The period of a row.
   *
   * @param isOfJanuary whether the row is about the January census in its year
   */
  static Period of(String written, String identifier, boolean isOfJanuary) throws Impossible {
    String kind = identifier.strip().toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "academic year" -> {
        int first = firstYear(written.strip(), identifier);
        yield isOfJanuary
            ? january(first + 1)
            : days(Basis.ACADEMIC_YEAR, LocalDate.of(first, 9, 1), LocalDate.of(first + 1, 8, 31));
      }
      case "financial year" -> {
        int first = firstYear(written.strip(), identifier);
        yield days(Basis.FINANCIAL_YEAR, LocalDate.of(first, 4, 1), LocalDate.of(first + 1, 3, 31));
      }
      case "calendar year" -> {
        int year = year(written.strip(), identifier);
        yield isOfJanuary
            ? january(year)
            : days(Basis.CALENDAR_YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      }
      case "january" -> january(year(written.strip(), identifier));
      default ->
          throw new Impossible(
              "%s is no kind of period that is understood here; expected Calendar year, Academic year, Financial year or January"
                  .formatted(LineRefused.shown(identifier)));
    };
  }

  private static int year(String written, String identifier) throws Impossible {
    if (!YEAR.matcher(written).matches()) {
      throw new Impossible(
          "%s is not a %s; expected four digits such as 2024"
              .formatted(LineRefused.shown(written), identifier.strip().toLowerCase(Locale.ROOT)));
    }
    return possible(Integer.parseInt(written), written);
  }

  private static int firstYear(String written, String identifier) throws Impossible {
    Matcher years = TWO_YEARS.matcher(written);
    if (!years.matches()) {
      throw new Impossible(
          "%s is not an %s; expected six digits such as 202425"
              .formatted(LineRefused.shown(written), identifier.strip().toLowerCase(Locale.ROOT)));
    }
    int first = possible(Integer.parseInt(years.group(1)), written);
    int second = first / 100 * 100 + Integer.parseInt(years.group(2));
    if (second < first && first % 100 != 99) {
      throw new Impossible(
          "the period %s ends in %d, before it starts"
              .formatted(LineRefused.shown(written), second));
    }
    if ((first + 1) % 100 != second % 100) {
      throw new Impossible(
          "the period %s is not one year long; expected six digits such as 202425"
              .formatted(LineRefused.shown(written)));
    }
    return first;
  }

  private static int possible(int year, String written) throws Impossible {
    if (year < EARLIEST) {
      throw new Impossible(
          "%s is a year before anything of this kind was published"
              .formatted(LineRefused.shown(written)));
    }
    return year;
  }

  /** The day of the January census is its third Thursday. */
  private static Period january(int year) {
    LocalDate day =
        LocalDate.of(year, 1, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
    return new Period(Basis.POINT, day, day);
  }

  private static Period days(Basis basis, LocalDate first, LocalDate last) {
    return new Period(basis, first, last);
  }
}
