package plumbline.people;

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
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.GrantId;
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
  private final SignOuts signOuts;
  private final PersonPages pages;
  private final Submissions submissions;
  private final WebSettings settings;

  PersonController(
      People people,
      SignOuts signOuts,
      PersonPages pages,
      Submissions submissions,
      WebSettings settings) {
    this.people = people;
    this.signOuts = signOuts;
    this.pages = pages;
    this.submissions = submissions;
    this.settings = settings;
  }

  @Get
  Page index(
      Viewer viewer,
      String area,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "") String done) {
    return pages.index(area(viewer, area), Math.clamp(page, 1, 10_000)).withNotice(notice(done));
  }

  @Get("/new")
  Page newOne(Viewer viewer, String area) {
    return pages.newOne(area(viewer, area), Form.empty());
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, Form form) {
    AreaName where = area(viewer, area);
    Optional<People.Invitation> invitation = InvitationForm.read(form);
    Optional<NewGrant> grant = GrantForm.read(form);
    if (form.isGood()) {
      try {
        return submissions.make(
            viewer.id(),
            form,
            where.path("/people?done=invited"),
            () ->
                where.path(
                    "/people/"
                        + people
                            .invite(
                                viewer, where.id(), invitation.orElseThrow(), grant.orElseThrow())
                            .value()));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return pages.newOne(where, form).refused();
  }

  @Get("/{person}")
  Page show(Viewer viewer, String area, long person, @QueryValue(defaultValue = "") String done) {
    return pages
        .show(viewer, area(viewer, area), new PersonId(person), Form.empty())
        .withNotice(notice(done));
  }

  @Post("/{person}/roles")
  HttpResponse<?> grant(Viewer viewer, String area, long person, Form form) {
    AreaName where = area(viewer, area);
    PersonId id = new PersonId(person);
    Optional<NewGrant> grant = GrantForm.read(form);
    if (grant.isPresent()) {
      try {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/people/" + person + "?done=role-given"),
            () -> people.grant(viewer, where.id(), id, grant.get()));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return pages.show(viewer, where, id, form).refused();
  }

  @Post("/{person}/roles/{grant}/delete")
  HttpResponse<?> revoke(Viewer viewer, String area, long person, long grant, Form form) {
    AreaName where = area(viewer, area);
    PersonId id = new PersonId(person);
    try {
      return submissions.once(
          viewer.id(),
          form,
          where.path("/people?done=role-taken"),
          () -> people.revoke(viewer, where.id(), id, new GrantId(grant)));
    } catch (Conflict conflict) {
      form.refuse("roles", String.valueOf(conflict.getMessage()));
      return pages.show(viewer, where, id, form).as(HttpStatus.CONFLICT);
    }
  }

  @Post("/{person}/disable")
  HttpResponse<?> disable(Viewer viewer, String area, long person, Form form) {
    AreaName where = area(viewer, area);
    PersonId id = new PersonId(person);
    try {
      return submissions.once(
          viewer.id(),
          form,
          where.path("/people/" + person + "?done=disabled"),
          () -> people.disable(viewer, where.id(), id));
    } catch (Conflict conflict) {
      form.refuse("disable", String.valueOf(conflict.getMessage()));
      return pages.show(viewer, where, id, form).as(HttpStatus.CONFLICT);
    }
  }

  @Post("/{person}/sign-out")
  HttpResponse<?> signOut(Viewer viewer, String area, long person, Form form) {
    AreaName where = area(viewer, area);
    PersonId id = new PersonId(person);
    try {
      return submissions.once(
          viewer.id(),
          form,
          where.path("/people/" + person + "?done=signed-out"),
          () -> signOuts.endAll(viewer, where.id(), id));
    } catch (Conflict conflict) {
      form.refuse("sign-out", String.valueOf(conflict.getMessage()));
      return pages.show(viewer, where, id, form).as(HttpStatus.CONFLICT);
    }
  }

  /** Shows the link on the answer itself: it can be read once and is stored nowhere. */
  @Post("/{person}/link")
  HttpResponse<?> link(Viewer viewer, String area, long person, Form form) {
    AreaName where = area(viewer, area);
    PersonId id = new PersonId(person);
    try {
      String token = people.link(viewer, where, id);
      return HttpResponse.ok(pages.link(where, id, settings.link("/invitations/" + token)));
    } catch (Conflict conflict) {
      form.refuse("link", String.valueOf(conflict.getMessage()));
      return pages.show(viewer, where, id, form).as(HttpStatus.CONFLICT);
    }
  }

  private static String notice(String done) {
    return switch (done) {
      case "invited" ->
          "The person has their role. If they are new, open their name and make a sign-in link.";
      case "role-given" -> "The role is given. It counts from now on.";
      case "role-taken" -> "The role is taken away. It ended at once.";
      case "left" ->
          "Everything is handed over, and their access has ended. Successors who can sign in are"
              + " told by e-mail or through the outbox.";
      case "signed-out" -> "This person is signed out everywhere.";
      case "disabled" -> "This person can no longer sign in.";
      default -> "";
    };
  }

  private AreaName area(Viewer viewer, String slug) {
    return people.managed(viewer, slug);
  }
}
