package plumbline.people;

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
import plumbline.common.AreaName;
import plumbline.common.GrantId;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;
import plumbline.web.WebSettings;

/** The people of an area, for its coordinators and for administrators. */
@Controller("/areas/{area}/people")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class PersonController {

  private final People people;
  private final PersonRepository repository;
  private final PersonPages pages;
  private final Submissions submissions;
  private final WebSettings settings;

  PersonController(
      People people,
      PersonRepository repository,
      PersonPages pages,
      Submissions submissions,
      WebSettings settings) {
    this.people = people;
    this.repository = repository;
    this.pages = pages;
    this.submissions = submissions;
    this.settings = settings;
  }

  @Get
  Page index(Viewer viewer, String area, @QueryValue(defaultValue = "1") int page) {
    return pages.index(area(viewer, area), Math.clamp(page, 1, 10_000));
  }

  @Get("/new")
  Page newOne(Viewer viewer, String area) {
    return pages.newOne(area(viewer, area), Form.empty());
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, Form form) {
    AreaName where = area(viewer, area);
    String name = form.line("name", "Enter the person's name.");
    String email = form.line("email", "Enter the person's e-mail address.");
    String title = form.text("job_title").strip();
    if (form.isGood()) {
      try {
        People.Invitation invitation = new People.Invitation(name, email, title);
        NewGrant grant = GrantForm.grant(form);
        return submissions.once(
            viewer.id(),
            form,
            where.path("/people"),
            () -> people.invite(viewer, where.id(), invitation, grant));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return pages.newOne(where, form).refused();
  }

  @Get("/{person}")
  Page show(Viewer viewer, String area, long person) {
    return pages.show(area(viewer, area), new PersonId(person), Form.empty());
  }

  @Post("/{person}/roles")
  HttpResponse<?> grant(Viewer viewer, String area, long person, Form form) {
    AreaName where = area(viewer, area);
    PersonId id = new PersonId(person);
    try {
      NewGrant grant = GrantForm.grant(form);
      return submissions.once(
          viewer.id(),
          form,
          where.path("/people/" + person),
          () -> people.grant(viewer, where.id(), id, grant));
    } catch (Refused refused) {
      form.refuse(refused);
      return pages.show(where, id, form).refused();
    }
  }

  @Post("/{person}/roles/{grant}/delete")
  HttpResponse<?> revoke(Viewer viewer, String area, long person, long grant, Form form) {
    AreaName where = area(viewer, area);
    return submissions.once(
        viewer.id(),
        form,
        where.path("/people"),
        () -> people.revoke(viewer, where.id(), new PersonId(person), new GrantId(grant)));
  }

  @Post("/{person}/disable")
  HttpResponse<?> disable(Viewer viewer, String area, long person, Form form) {
    AreaName where = area(viewer, area);
    return submissions.once(
        viewer.id(),
        form,
        where.path("/people/" + person),
        () -> people.disable(viewer, where.id(), new PersonId(person)));
  }

  /** Shows the link on the answer itself: it can be read once and is stored nowhere. */
  @Post("/{person}/link")
  Page link(Viewer viewer, String area, long person, Form form) {
    AreaName where = area(viewer, area);
    String token = people.link(viewer, where, new PersonId(person));
    return pages.link(where, new PersonId(person), settings.link("/invitations/" + token));
  }

  private AreaName area(Viewer viewer, String slug) {
    AreaName area =
        viewer
            .areaNamed(slug)
            .or(
                () ->
                    viewer.administers()
                        ? repository.areaForAdministrator(slug)
                        : java.util.Optional.empty())
            .orElseThrow(NotFound::new);
    viewer.require(Permission.MANAGE_PEOPLE, area.id());
    return area;
  }
}
