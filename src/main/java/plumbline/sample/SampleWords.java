package plumbline.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import plumbline.common.Month;

/** The sample's texts, whose months and days are told from the month in which they are used. */
final class SampleWords {

  private static final Pattern TIME =
      Pattern.compile("\\{(?:(\\d+) )?(month|quarter|january)([+-]\\d+)?}");

  private SampleWords() {}

  /**
   * The text with {@code {month}}, {@code {month-3}} and the like as month names, and {@code {10
   * month-3}} as a day. {@code {quarter}} and {@code {january}} are the last ones that had ended a
   * month before; {@code {10 quarter}} is a day of the month that follows.
   */
  static String in(Month month, String text) {
    return TIME.matcher(text).replaceAll(found -> words(month, found));
  }

  private static String words(Month month, MatchResult found) {
    int step = Integer.parseInt(Objects.requireNonNullElse(found.group(3), "0"));
    Month last = last(found.group(2), month, step);
    if (found.group(1) == null) {
      return found.group(2).equals("quarter") ? quarter(last) : last.words();
    }
    Month named = found.group(2).equals("month") ? last : last.plus(1);
    return Month.words(workday(named, Integer.parseInt(found.group(1))));
  }

  /** The month that is meant, or the last one of what is meant. */
  private static Month last(String name, Month month, int step) {
    YearMonth before = month.plus(-2).value();
    return switch (name) {
      case "quarter" -> new Month(before.minusMonths(before.getMonthValue() % 3)).plus(3 * step);
      case "january" -> new Month(before.withMonth(1)).plus(12 * step);
      default -> month.plus(step);
    };
  }

  private static String quarter(Month last) {
    return "Q%d %d".formatted(last.value().getMonthValue() / 3, last.value().getYear());
  }

  /** The first working day of the month from this day on. */
  static LocalDate workday(Month month, int day) {
    LocalDate date = month.value().atDay(day);
    return date.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
        ? date.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
        : date;
  }
}
