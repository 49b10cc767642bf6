package plumbline.terms;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import plumbline.common.Refused;
import plumbline.timescales.TermDates;
import plumbline.timescales.TermDates.Given;
import plumbline.timescales.TermDates.Term;

/**
 * The first and the last day of each term of a school year.
 *
 * @param schoolYear in which it begins, such as 2019 for 2019/20
 */
@MappedEntity("term_date")
public record SchoolYear(
    @Id int schoolYear,
    LocalDate autumnFirst,
    LocalDate autumnLast,
    LocalDate springFirst,
    LocalDate springLast,
    LocalDate summerFirst,
    LocalDate summerLast,
    int version) {

  private static final int FIRST = 2000;
  private static final int LAST = 2098;

  /** "2019/20". */
  static String words(int year) {
    return "%d/%02d".formatted(year, (year + 1) % 100);
  }

  /** The terms in their order. */
  List<Span> spans() {
    return List.of(
        new Span(Term.AUTUMN, schoolYear, autumnFirst, autumnLast),
        new Span(Term.SPRING, schoolYear + 1, springFirst, springLast),
        new Span(Term.SUMMER, schoolYear + 1, summerFirst, summerLast));
  }

  /**
   * Compares the days with each other and with the years before and after.
   *
   * @throws Refused on the field of the day that is wrong, such as {@code spring_last}
   */
  void requirePossible(TermDates known) {
    if (schoolYear < FIRST || schoolYear > LAST) {
      throw new Refused(
          "autumn_first",
          "Enter a first day in a school year from %s to %s.".formatted(words(FIRST), words(LAST)));
    }
    if (autumnFirst.getMonth().compareTo(Month.AUGUST) < 0) {
      throw new Refused("autumn_first", "Enter a first day in August or September.");
    }
    LocalDate ended = known.lastDay(Term.SUMMER, schoolYear).orElse(LocalDate.MIN);
    for (Span span : spans()) {
      span.requirePossible(ended);
      ended = span.last();
    }
    LocalDate next =
        known.find(Term.AUTUMN, schoolYear + 1).map(Given::firstDay).orElse(LocalDate.MAX);
    if (!ended.isBefore(next)) {
      throw new Refused(
          "summer_last", "Enter a last day before the next autumn term, which has its dates.");
    }
  }

  /** A term of a calendar year, with its days. */
  record Span(Term term, int year, LocalDate first, LocalDate last) {

    private void requirePossible(LocalDate ended) {
      if (!first.isAfter(ended)) {
        throw new Refused(field("first"), "Enter a first day after the term before has ended.");
      }
      if (first.getYear() != year) {
        throw new Refused(
            field("first"), "Enter a first day in %d for %s.".formatted(year, name()));
      }
      if (last.isBefore(first)) {
        throw new Refused(
            field("last"), "The last day of %s is before its first day.".formatted(name()));
      }
      if (last.getYear() != year || !term.mayEndOn(last)) {
        throw new Refused(
            field("last"), "Enter a last day in %s %d for %s.".formatted(end(), year, name()));
      }
    }

    private String field(String which) {
      return Terms.field(term, which);
    }

    private String name() {
      return Terms.name(term);
    }

    private String end() {
      return switch (term) {
        case AUTUMN -> "December";
        case SPRING -> "March or April";
        case SUMMER -> "July or August";
      };
    }
  }
}
