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
import plumbline.areas.Areas;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.Ids;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Permission;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** Who reads what an area publishes: the readers of each committee, and national readers. */
@Controller("/areas/{area}/readers")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ReaderController {

  private final People people;
  private final ReaderPages pages;
  private final Areas areas;
  private final Submissions submissions;

  ReaderController(People people, ReaderPages pages, Areas areas, Submissions submissions) {
    this.people = people;
    this.pages = pages;
    this.areas = areas;
    this.submissions = submissions;
  }

  @Get
  Page index(Viewer viewer, String area, @QueryValue(defaultValue = "") String done) {
    return pages
        .index(viewer, area(viewer, area), Form.empty())
        .withNotice(done.equals("given") ? "They read it from now on." : "");
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, Form form) {
    AreaName where = area(viewer, area);
    Optional<Long> person = number(form, "person", "Choose a person.");
    Optional<NewGrant> grant = grant(form);
    if (form.isGood()) {
      try {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/readers?done=given"),
            () ->
                people.grant(
                    viewer, where.id(), new PersonId(person.orElseThrow()), grant.orElseThrow()));
      } catch (Refused refused) {
        form.refuse(refused.field().equals("committee") ? "reads" : "person", refused.words());
      }
    }
    return pages.index(viewer, where, form).refused();
  }

  private static Optional<NewGrant> grant(Form form) {
    if (form.text("reads").equals(ReaderPages.PUBLIC)) {
      return Optional.of(NewGrant.of(Role.NATIONAL_READER));
    }
    return number(form, "reads", "Choose what they read.")
        .map(committee -> NewGrant.reader(new CommitteeId(committee)));
  }

  private static Optional<Long> number(Form form, String field, String missing) {
    String text = form.text(field);
    if (!text.matches(Ids.FORM)) {
      form.refuse(field, missing);
      return Optional.empty();
    }
    return Optional.of(Long.parseLong(text));
  }

  private AreaName area(Viewer viewer, String slug) {
    AreaName area = areas.get(viewer, slug).named();
    viewer.require(Permission.MANAGE_PEOPLE, area.id());
    return area;
  }
}
