package plumbline.terms;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import plumbline.areas.Areas;
import plumbline.areas.LocalArea;
import plumbline.common.Conflict;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The term dates of an area. */
@Controller("/areas/{area}/terms")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class TermsController {

  private final SchoolYears years;
  private final Areas areas;
  private final Submissions submissions;

  TermsController(SchoolYears years, Areas areas, Submissions submissions) {
    this.years = years;
    this.areas = areas;
    this.submissions = submissions;
  }

  @Get
  Page index(Viewer viewer, String area, @QueryValue(defaultValue = "") String done) {
    return page(viewer, areas.get(viewer, area), Form.empty())
        .withNotice(
            switch (done) {
              case "added" -> "The school year is added. What is due in its terms has its day now.";
              case "changed" -> "The terms are changed, and with them what is due by their end.";
              default -> "";
            });
  }

  @Post
  HttpResponse<?> add(Viewer viewer, String area, Form form) {
    LocalArea where = changeable(viewer, area);
    Optional<SchoolYear> typed = new SchoolYearForm(form).added();
    if (typed.isPresent()) {
      try {
        return submissions.once(
            viewer.id(),
            form,
            where.named().path("/terms?done=added"),
            () -> years.add(viewer, where.id(), typed.get()));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return page(viewer, where, form).refused();
  }

  @Get("/{year}")
  Page edit(Viewer viewer, String area, int year) {
    LocalArea where = changeable(viewer, area);
    return editPage(where, find(viewer, where, year), Form.empty(), List.of());
  }

  @Post("/{year}")
  HttpResponse<?> change(Viewer viewer, String area, int year, Form form) {
    LocalArea where = changeable(viewer, area);
    SchoolYear found = find(viewer, where, year);
    Optional<SchoolYear> typed = new SchoolYearForm(form).changed(year);
    if (typed.isPresent()) {
      try {
        return submissions.once(
            viewer.id(),
            form,
            where.named().path("/terms?done=changed"),
            () -> years.change(viewer, where.id(), typed.get()));
      } catch (Refused refused) {
        form.refuse(refused);
      } catch (Conflict conflict) {
        form.refuse("autumn_first", String.valueOf(conflict.getMessage()));
        SchoolYear now = find(viewer, where, year);
        return editPage(where, now, form, TermsPage.words(now)).as(HttpStatus.CONFLICT);
      }
    }
    return editPage(where, found, form, List.of()).refused();
  }

  private LocalArea changeable(Viewer viewer, String slug) {
    LocalArea area = areas.get(viewer, slug);
    viewer.require(Permission.EDIT_AREA, area.id());
    return area;
  }

  private SchoolYear find(Viewer viewer, LocalArea area, int year) {
    return years.find(viewer, area.id(), year).orElseThrow(NotFound::new);
  }

  private Page page(Viewer viewer, LocalArea area, Form form) {
    boolean mayChange = viewer.may(Permission.EDIT_AREA, area.id());
    String terms = area.named().path("/terms");
    List<TermsPage.Line> lines =
        years.all(viewer, area.id()).stream()
            .map(year -> TermsPage.line(year, mayChange ? terms + "/" + year.schoolYear() : ""))
            .toList();
    TermsPage page =
        new TermsPage(
            area.name(),
            "Term dates",
            terms,
            terms,
            lines,
            mayChange ? TermsPage.fields(form, Optional.empty()) : List.of(),
            List.of(),
            0);
    return new Page(page.heading(), "terms/index", page).withErrors(form.errors());
  }

  /** The form of a year; after a conflict it may be sent again over what is given now. */
  private static Page editPage(LocalArea area, SchoolYear year, Form form, List<String> now) {
    String terms = area.named().path("/terms");
    String heading = "Terms of " + SchoolYear.words(year.schoolYear());
    boolean isTyped = form.has("version") && now.isEmpty();
    TermsPage page =
        new TermsPage(
            area.name(),
            heading,
            terms,
            terms + "/" + year.schoolYear(),
            List.of(),
            TermsPage.fields(form, Optional.of(year)),
            now,
            isTyped ? form.number("version") : year.version());
    return new Page(heading, "terms/edit", page).withErrors(form.errors());
  }
}
