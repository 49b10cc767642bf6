package plumbline.timescales;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import plumbline.common.Month;
import plumbline.timescales.TermDates.Term;

/**
 * A day or a longer period at whose end something is due, as exact as it was written: "September
 * 2019" stays a month.
 *
 * @param from the first day of the period; of a term the first day of September, January or April,
 *     which stands for it, because the real days are the area's
 */
public record DueDate(Precision precision, LocalDate from) {

  /** How exact a date is. The names are stored. */
  public enum Precision {
    DAY(1),
    MONTH(1),
    /** Three months from January, April, July or October. */
    QUARTER(3),
    TERM(0),
    /** Three months from March, June, September or December. */
    SEASON(3),
    /** A calendar year. */
    YEAR(12),
    /** From September to August. */
    ACADEMIC_YEAR(12),
    /** From April to March. */
    FINANCIAL_YEAR(12);

    private final int months;

    Precision(int months) {
      this.months = months;
    }

    private boolean mayBegin(LocalDate day) {
      int month = day.getMonthValue();
      boolean first = day.getDayOfMonth() == 1;
      return switch (this) {
        case DAY -> true;
        case MONTH -> first;
        case QUARTER -> first && month % 3 == 1;
        case TERM -> Term.of(day).isPresent();
        case SEASON -> first && month % 3 == 0;
        case YEAR -> first && month == 1;
        case ACADEMIC_YEAR -> first && month == 9;
        case FINANCIAL_YEAR -> first && month == 4;
      };
    }
  }

  /**
   * @throws IllegalArgumentException when no such period begins on this day
   */
  public DueDate {
    if (!precision.mayBegin(from) || from.getYear() < 2000 || from.getYear() > 2099) {
      throw new IllegalArgumentException("No " + precision + " begins on " + from);
    }
  }

  public static DueDate day(LocalDate day) {
    return new DueDate(Precision.DAY, day);
  }

  public static DueDate month(YearMonth month) {
    return new DueDate(Precision.MONTH, month.atDay(1));
  }

  public static DueDate term(Term term, int year) {
    return new DueDate(Precision.TERM, term.standIn(year));
  }

  /** The last day of the period; absent for a term whose dates the area has not given. */
  public Optional<LocalDate> lastDay(TermDates termDates) {
    return switch (precision) {
      case DAY -> Optional.of(from);
      case TERM -> termDates.lastDay(term(), from.getYear());
      case MONTH, QUARTER, SEASON, YEAR, ACADEMIC_YEAR, FINANCIAL_YEAR ->
          Optional.of(from.plusMonths(precision.months).minusDays(1));
    };
  }

  /** The first day on which the period can end, and the last: equal but for a term of no dates. */
  LocalDate earliestEnd(TermDates termDates) {
    return lastDay(termDates).orElseGet(() -> term().earliestEnd(from.getYear()));
  }

  LocalDate latestEnd(TermDates termDates) {
    return lastDay(termDates).orElseGet(() -> term().latestEnd(from.getYear()));
  }

  private Term term() {
    return Term.of(from).orElseThrow();
  }

  /**
   * "30 September 2019", "September 2019", "the autumn term 2019", "the financial year 2019/20".
   */
  public String words() {
    return switch (precision) {
      case DAY -> Month.words(from);
      case MONTH -> month(0);
      case QUARTER -> "the quarter from " + month(0).replaceFirst(" .*", "") + " to " + month(2);
      case TERM -> "the %s term %d".formatted(lower(term()), from.getYear());
      case SEASON -> season();
      case YEAR -> String.valueOf(from.getYear());
      case ACADEMIC_YEAR -> "the academic year " + span();
      case FINANCIAL_YEAR -> "the financial year " + span();
    };
  }

  /** "by 30 September 2019", "by the end of September 2019". */
  public String byWords() {
    return (precision == Precision.DAY ? "by " : "by the end of ") + words();
  }

  private String month(int later) {
    return new Month(YearMonth.from(from.plus(later, ChronoUnit.MONTHS))).words();
  }

  private String season() {
    return switch (from.getMonthValue()) {
      case 3 -> "spring " + from.getYear();
      case 6 -> "summer " + from.getYear();
      case 9 -> "autumn " + from.getYear();
      default -> "winter " + span();
    };
  }

  private String span() {
    return "%d/%02d".formatted(from.getYear(), (from.getYear() + 1) % 100);
  }

  private static String lower(Term term) {
    return term.name().toLowerCase(Locale.ROOT);
  }
}
