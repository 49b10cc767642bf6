package plumbline.terms;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import plumbline.areas.Areas;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** The term dates of an area, for programs. */
@Controller(ApiCall.ROOT + "/areas/{area}/terms")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class TermsReads {

  private final SchoolYears years;
  private final Areas areas;

  TermsReads(SchoolYears years, Areas areas) {
    this.years = years;
    this.areas = areas;
  }

  record SchoolYearResource(
      int year,
      LocalDate autumnFirst,
      LocalDate autumnLast,
      LocalDate springFirst,
      LocalDate springLast,
      LocalDate summerFirst,
      LocalDate summerLast,
      int version) {

    static SchoolYearResource of(SchoolYear year) {
      return new SchoolYearResource(
          year.schoolYear(),
          year.autumnFirst(),
          year.autumnLast(),
          year.springFirst(),
          year.springLast(),
          year.summerFirst(),
          year.summerLast(),
          year.version());
    }
  }

  @Get
  @Reads(value = SchoolYearResource.class, list = true, words = "The school years of an area")
  Resource index(Viewer viewer, String area) {
    return Resource.list(
        years.all(viewer, areas.get(viewer, area).id()).stream()
            .map(SchoolYearResource::of)
            .toList());
  }
}
