package plumbline.timescales;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The terms whose days an area has given; there may be none. */
public record TermDates(List<Given> given) {

  /** For an area that has given no term dates. */
  public static final TermDates NONE = new TermDates(List.of());

  public TermDates {
    given = List.copyOf(given);
    Set<String> names = new HashSet<>();
    for (Given one : given) {
      if (!names.add(one.term() + " " + one.year())) {
        throw new IllegalArgumentException("The term is given twice: " + one);
      }
    }
  }

  /** The last day of a term of a calendar year, if the area has given it. */
  public Optional<LocalDate> lastDay(Term term, int year) {
    return find(term, year).map(Given::lastDay);
  }

  /** The days of a term of a calendar year, if the area has given them. */
  public Optional<Given> find(Term term, int year) {
    return given.stream().filter(one -> one.term() == term && one.year() == year).findFirst();
  }

  /** The days of one term: autumn 2019 from 2 September to 20 December, say. */
  public record Given(Term term, int year, LocalDate firstDay, LocalDate lastDay) {
    public Given {
      if (firstDay.isAfter(lastDay) || firstDay.getYear() != year || lastDay.getYear() != year) {
        throw new IllegalArgumentException("A term lies within its year and ends after its start");
      }
    }
  }

  /** The three terms of a school year; no term of an English school crosses a new year. */
  public enum Term {
    SPRING(Month.JANUARY, Month.MARCH, Month.APRIL),
    SUMMER(Month.APRIL, Month.JULY, Month.AUGUST),
    AUTUMN(Month.SEPTEMBER, Month.DECEMBER, Month.DECEMBER);

    private final Month first;
    private final Month earliestEnd;
    private final Month latestEnd;

    Term(Month first, Month earliestEnd, Month latestEnd) {
      this.first = first;
      this.earliestEnd = earliestEnd;
      this.latestEnd = latestEnd;
    }

    /** The day that stands for the term in a {@link DueDate}, whatever the area's dates are. */
    LocalDate standIn(int year) {
      return LocalDate.of(year, first, 1);
    }

    /** Wherever the area is, the term has not ended before this day. */
    LocalDate earliestEnd(int year) {
      return LocalDate.of(year, earliestEnd, 1);
    }

    /** Wherever the area is, the term has ended by this day. */
    LocalDate latestEnd(int year) {
      return YearMonth.of(year, latestEnd).atEndOfMonth();
    }

    /** Whether this term can end on this day somewhere. */
    public boolean mayEndOn(LocalDate day) {
      return !day.isBefore(earliestEnd(day.getYear())) && !day.isAfter(latestEnd(day.getYear()));
    }

    static Optional<Term> of(LocalDate standIn) {
      return List.of(values()).stream()
          .filter(term -> term.standIn(standIn.getYear()).equals(standIn))
          .findFirst();
    }
  }
}
