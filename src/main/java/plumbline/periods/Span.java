package plumbline.periods;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import plumbline.common.Month;

/** The days from a first to a last one, before anybody says on what basis they were chosen. */
record Span(LocalDate first, LocalDate last) {

  private static final int QUARTER = 3;
  private static final int YEAR = 12;

  static Span day(int year, int month, int day) {
    LocalDate only = LocalDate.of(year, month, day);
    return new Span(only, only);
  }

  static Span month(int year, int month) {
    return months(YearMonth.of(year, month), 1);
  }

  static Span months(YearMonth first, int months) {
    return new Span(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
  }

  boolean isDay() {
    return first.equals(last);
  }

  boolean isReversed() {
    return last.isBefore(first);
  }

  /** The basis that the days themselves show; a term has to be named. */
  Basis basis() {
    if (isDay()) {
      return Basis.POINT;
    }
    int months = wholeMonths();
    return switch (months) {
      case 1 -> Basis.MONTH;
      case QUARTER -> first.getMonthValue() % QUARTER == 1 ? Basis.QUARTER : Basis.PART_YEAR;
      case YEAR -> yearBasis();
      default -> isShorterThanYear() ? Basis.PART_YEAR : Basis.SPAN;
    };
  }

  private Basis yearBasis() {
    return switch (first.getMonth()) {
      case JANUARY -> Basis.CALENDAR_YEAR;
      case APRIL -> Basis.FINANCIAL_YEAR;
      case SEPTEMBER -> Basis.ACADEMIC_YEAR;
      default -> Basis.SPAN;
    };
  }

  private boolean isShorterThanYear() {
    return last.isBefore(first.plusYears(1).minusDays(1));
  }

  /** How many months these are from the first day to the last; 0 when they are no whole months. */
  private int wholeMonths() {
    return first.getDayOfMonth() == 1 && endsMonth(last)
        ? (int) Period.between(first, last.plusDays(1)).toTotalMonths()
        : 0;
  }

  /** "January 2018", "January to May 2019", "3 January 2019 to 31 May 2019". */
  String words() {
    int months = wholeMonths();
    if (months == 1) {
      return month(first);
    }
    if (isDay()) {
      return Month.words(first);
    }
    if (months == YEAR && basis() == Basis.CALENDAR_YEAR) {
      return String.valueOf(first.getYear());
    }
    if (months == 0) {
      return Month.words(first) + " to " + Month.words(last);
    }
    String from = month(first);
    boolean isOneYear = first.getYear() == last.getYear();
    return (isOneYear ? from.substring(0, from.indexOf(' ')) : from) + " to " + month(last);
  }

  /** "autumn term 2018". */
  String term() {
    for (Term term : Term.values()) {
      if (term.of(last.getYear()).equals(this)) {
        return term.word() + " term " + last.getYear();
      }
    }
    return "term, " + words();
  }

  /** "2017/18". */
  String years() {
    return "%d/%02d".formatted(first.getYear(), (first.getYear() + 1) % 100);
  }

  static boolean endsMonth(LocalDate day) {
    return day.equals(YearMonth.from(day).atEndOfMonth());
  }

  static String month(LocalDate day) {
    return new Month(YearMonth.from(day)).words();
  }
}
