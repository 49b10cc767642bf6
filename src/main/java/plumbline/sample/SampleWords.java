package plumbline.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import plumbline.common.Month;

/** The sample's texts, whose months and days are told from the month in which they are used. */
final class SampleWords {

  private static final Pattern TIME = Pattern.compile("\\{(?:(\\d+) )?month([+-]\\d+)?}");

  private SampleWords() {}

  /**
   * The text with {@code {month}}, {@code {month-3}} and the like as month names, and {@code {10
   * month-3}} as a day.
   */
  static String in(Month month, String text) {
    return TIME.matcher(text).replaceAll(found -> words(month, found));
  }

  private static String words(Month month, MatchResult found) {
    Month named = month.plus(Integer.parseInt(Objects.requireNonNullElse(found.group(2), "0")));
    return found.group(1) == null
        ? named.words()
        : Month.words(workday(named, Integer.parseInt(found.group(1))));
  }

  /** The first working day of the month from this day on. */
  static LocalDate workday(Month month, int day) {
    LocalDate date = month.value().atDay(day);
    return date.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
        ? date.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
        : date;
  }
}
