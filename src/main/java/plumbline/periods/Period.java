package plumbline.periods;

import java.time.LocalDate;
import plumbline.common.Month;

/**
 * The time that a figure is about.
 *
 * @param first of {@link Basis#BY}, {@link Basis#SINCE} and {@link Basis#NOT_STATED} the same day
 *     as the last: the one day that is known, for {@code NOT_STATED} the day of the source. Of a
 *     point in time, too, unless only its month or year is known
 * @param last by which figures are put in order
 */
public record Period(Basis basis, LocalDate first, LocalDate last) {

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a period ends before it starts: " + first + ", " + last);
    }
  }

  /** "January 2018", "academic year 2017/18", "by September 2021". */
  public String words() {
    Span span = new Span(first, last);
    return switch (basis) {
      case POINT -> first.equals(last) ? Month.words(last) : span.words() + ", point in time";
      case MONTH, QUARTER, PART_YEAR, SPAN -> span.words();
      case TERM -> span.term();
      case CALENDAR_YEAR -> "calendar year " + first.getYear();
      case ACADEMIC_YEAR -> "academic year " + span.years();
      case FINANCIAL_YEAR -> "financial year " + span.years();
      case BY -> "by " + (Span.endsMonth(last) ? Span.month(last) : Month.words(last));
      case SINCE ->
          "since " + (first.getDayOfMonth() == 1 ? Span.month(first) : Month.words(first));
      case NOT_STATED -> "period not stated, source of " + Month.words(last);
    };
  }
}
