package plumbline.timescales.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;
import plumbline.timescales.Doubt;
import plumbline.timescales.DueDate;

/**
 * Dates of digits alone. Papers print them in both orders, so one order is never taken on trust.
 */
final class NumericDate {

  private NumericDate() {}

  /** "24.2.19", "30/05/2019", "4/20/2016", "2019-09-30"; "4/5/19" leaves a doubt. */
  static @Nullable DueDate read(MatchResult found, Words words) {
    List<String> parts = List.of(found.group().split("[/.-]"));
    List<Integer> numbers = parts.stream().map(Integer::valueOf).toList();
    if (parts.getFirst().length() == 4) {
      return due(day(numbers.get(0), numbers.get(1), numbers.get(2)));
    }
    if (parts.getFirst().length() == 3 || parts.getLast().length() == 3) {
      return null;
    }
    int year = parts.getLast().length() == 2 ? 2000 + numbers.get(2) : numbers.get(2);
    LocalDate dayFirst = day(year, numbers.get(1), numbers.get(0));
    LocalDate monthFirst = day(year, numbers.get(0), numbers.get(1));
    if (dayFirst != null && monthFirst != null && !dayFirst.equals(monthFirst)) {
      words.doubt(Doubt.DAY_OR_MONTH);
      return null;
    }
    return due(dayFirst == null ? monthFirst : dayFirst);
  }

  /** "9/2019" and "09/2019". */
  static @Nullable DueDate month(MatchResult found, Words words) {
    LocalDate first = day(number(found, "year"), number(found, "number"), 1);
    return first == null ? null : DueDate.month(YearMonth.from(first));
  }

  private static int number(MatchResult found, String group) {
    return Integer.parseInt(found.group(group));
  }

  /** A day of our century, if there is such a day. */
  static @Nullable LocalDate day(int year, int month, int day) {
    try {
      return year < 2000 || year > 2099 ? null : LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static @Nullable DueDate due(@Nullable LocalDate day) {
    return day == null ? null : DueDate.day(day);
  }
}
