package plumbline.administration;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.areas.Areas;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.people.Duties;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** Who leads which criterion of an area, as one table in which gaps are named. */
@Controller("/areas/{area}/leads")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class LeadController {

  private final Duties duties;
  private final LeadPages pages;
  private final Areas areas;
  private final Submissions submissions;

  LeadController(Duties duties, LeadPages pages, Areas areas, Submissions submissions) {
    this.duties = duties;
    this.pages = pages;
    this.areas = areas;
    this.submissions = submissions;
  }

  @Get
  Page index(Viewer viewer, String area, @QueryValue(defaultValue = "") String done) {
    return pages.index(viewer, area(viewer, area), Form.empty()).withNotice(notice(done));
  }

  @Post
  HttpResponse<?> update(Viewer viewer, String area, Form form) {
    AreaName where = area(viewer, area);
    Optional<PersonId> person = person(form);
    Set<CriterionId> criteria = criteria(form);
    boolean takes = form.text("act").equals("take");
    if (form.isGood()) {
      try {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/leads?done=" + (takes ? "taken" : "given")),
            () -> change(viewer, where, person.orElseThrow(), criteria, takes));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return pages.index(viewer, where, form).refused();
  }

  private void change(
      Viewer viewer, AreaName area, PersonId person, Set<CriterionId> criteria, boolean takes) {
    if (takes) {
      duties.takeLead(viewer, area.id(), person, criteria);
    } else {
      duties.giveLead(viewer, area.id(), person, criteria);
    }
  }

  private static Optional<PersonId> person(Form form) {
    String text = form.text("person");
    if (!text.matches(Ids.FORM)) {
      form.refuse("person", "Choose a person.");
      return Optional.empty();
    }
    return Optional.of(new PersonId(Long.parseLong(text)));
  }

  private static Set<CriterionId> criteria(Form form) {
    try {
      Set<CriterionId> chosen =
          form.all("criteria").stream().map(CriterionId::new).collect(Collectors.toSet());
      if (chosen.isEmpty()) {
        form.refuse("criteria", "Choose at least one criterion.");
      }
      return chosen;
    } catch (IllegalArgumentException malformed) {
      form.refuse("criteria", "Choose criteria from the table.");
      return Set.of();
    }
  }

  private static String notice(String done) {
    return switch (done) {
      case "given" -> "The criteria are given. It counts from now on.";
      case "taken" -> "The criteria are taken. It ended at once.";
      default -> "";
    };
  }

  private AreaName area(Viewer viewer, String slug) {
    AreaName area = areas.get(viewer, slug).named();
    viewer.require(Permission.MANAGE_PEOPLE, area.id());
    return area;
  }
}
