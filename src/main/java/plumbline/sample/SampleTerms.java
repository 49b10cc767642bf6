package plumbline.sample;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.IntStream;
import plumbline.common.AreaId;
import plumbline.common.Month;
import plumbline.people.Viewer;
import plumbline.terms.SchoolYear;
import plumbline.terms.SchoolYears;
import plumbline.timescales.TermDates.Term;

/** Gives the sample's area the terms of the school years around the months it is about. */
@Singleton
class SampleTerms {

  private final SchoolYears years;
  private final InstantSource clock;

  SampleTerms(SchoolYears years, InstantSource clock) {
    this.years = years;
    this.clock = clock;
  }

  void give(Viewer administrator, AreaId area, SampleFile file) {
    int now = Month.now(clock).value().getYear();
    IntStream.rangeClosed(now - 2, now + 2)
        .forEach(year -> years.add(administrator, area, year(file, year)));
  }

  private static SchoolYear year(SampleFile file, int year) {
    SampleFile.TermText autumn = Objects.requireNonNull(file.terms().get(Term.AUTUMN));
    SampleFile.TermText spring = Objects.requireNonNull(file.terms().get(Term.SPRING));
    SampleFile.TermText summer = Objects.requireNonNull(file.terms().get(Term.SUMMER));
    return new SchoolYear(
        year,
        autumn.first().atYear(year),
        autumn.last().atYear(year),
        spring.first().atYear(year + 1),
        spring.last().atYear(year + 1),
        summer.first().atYear(year + 1),
        summer.last().atYear(year + 1),
        0);
  }
}
