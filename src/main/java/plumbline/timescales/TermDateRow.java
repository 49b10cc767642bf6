package plumbline.timescales;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.stream.Stream;
import plumbline.timescales.TermDates.Given;
import plumbline.timescales.TermDates.Term;

/** The three terms of a school year that an area has given. */
@MappedEntity("term_date")
record TermDateRow(
    @Id int schoolYear,
    LocalDate autumnFirst,
    LocalDate autumnLast,
    LocalDate springFirst,
    LocalDate springLast,
    LocalDate summerFirst,
    LocalDate summerLast) {

  Stream<Given> terms() {
    return Stream.of(
        new Given(Term.AUTUMN, schoolYear, autumnFirst, autumnLast),
        new Given(Term.SPRING, schoolYear + 1, springFirst, springLast),
        new Given(Term.SUMMER, schoolYear + 1, summerFirst, summerLast));
  }
}
