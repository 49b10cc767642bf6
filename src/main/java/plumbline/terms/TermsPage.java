package plumbline.terms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.common.Month;
import plumbline.timescales.TermDates.Term;
import plumbline.web.Form;

/**
 * The term dates of an area with the form for one more year, or the form for one of the years.
 *
 * @param years none on the page of one year
 * @param terms the fields of the form; none for whoever may only read
 * @param now what is given now, where somebody else changed it meanwhile
 */
record TermsPage(
    String area,
    String heading,
    String base,
    String action,
    List<Line> years,
    List<Fields> terms,
    List<String> now,
    int version) {

  /** A school year; no address for whoever may only read. */
  record Line(String words, String href, List<String> terms) {}

  /** The two fields of a term. */
  record Fields(String id, String heading, Field first, Field last) {}

  /** A field as typed, or as it stands, and what is wrong with it. */
  record Field(String value, String error) {}

  static Line line(SchoolYear year, String href) {
    return new Line(SchoolYear.words(year.schoolYear()), href, words(year));
  }

  /** "Autumn term: 2 September 2019 to 20 December 2019". */
  static List<String> words(SchoolYear year) {
    return year.spans().stream()
        .map(span ->
            "%s: %s to %s"
                .formatted(
                    Terms.heading(span.term()),
                    Month.words(span.first()),
                    Month.words(span.last())))
        .toList();
  }

  /** The fields as typed, or those of a year. */
  static List<Fields> fields(Form form, Optional<SchoolYear> year) {
    return Stream.of(Term.AUTUMN, Term.SPRING, Term.SUMMER)
        .map(term -> fields(form, term, year))
        .toList();
  }

  private static Fields fields(Form form, Term term, Optional<SchoolYear> year) {
    Optional<SchoolYear.Span> span =
        year.flatMap(of -> of.spans().stream().filter(each -> each.term() == term).findFirst());
    return new Fields(
        Terms.field(term, ""),
        Terms.heading(term),
        field(form, Terms.field(term, "first"), span.map(days -> days.first().toString())),
        field(form, Terms.field(term, "last"), span.map(days -> days.last().toString())));
  }

  private static Field field(Form form, String name, Optional<String> given) {
    return new Field(form.has(name) ? form.text(name) : given.orElse(""), form.error(name));
  }
}
