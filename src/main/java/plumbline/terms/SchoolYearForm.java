package plumbline.terms;

import java.time.LocalDate;
import java.util.Optional;
import plumbline.timescales.TermDates.Term;
import plumbline.web.Form;

/** What was typed about a school year; what is wrong with it stands in the form. */
record SchoolYearForm(Form form) {

  /** A year that is new; its autumn term says which. */
  Optional<SchoolYear> added() {
    LocalDate first = day(Term.AUTUMN, "first");
    return read(first.getYear(), 0);
  }

  /** The terms of this year, as of the version that was shown. */
  Optional<SchoolYear> changed(int year) {
    return read(year, form.number("version"));
  }

  private Optional<SchoolYear> read(int year, int version) {
    SchoolYear typed =
        new SchoolYear(
            year,
            day(Term.AUTUMN, "first"),
            day(Term.AUTUMN, "last"),
            day(Term.SPRING, "first"),
            day(Term.SPRING, "last"),
            day(Term.SUMMER, "first"),
            day(Term.SUMMER, "last"),
            version);
    return form.isGood() ? Optional.of(typed) : Optional.empty();
  }

  private LocalDate day(Term term, String which) {
    String field = Terms.field(term, which);
    if (!form.error(field).isEmpty()) {
      return LocalDate.MIN;
    }
    Optional<LocalDate> day = form.day(field);
    if (day.isEmpty() && form.error(field).isEmpty()) {
      form.refuse(field, "Enter the %s day of %s.".formatted(which, Terms.name(term)));
    }
    return day.orElse(LocalDate.MIN);
  }
}
