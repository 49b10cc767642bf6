package plumbline.administration;

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
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.people.Administrators;
import plumbline.people.People;
import plumbline.people.Permission;
import plumbline.people.PersonState;
import plumbline.people.SignOuts;
import plumbline.people.Viewer;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;
import plumbline.web.WebSettings;

/** Who administers the installation, for those who do. */
@Controller("/admin/administrators")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class AdministratorController {

  private static final String HERE = "/admin/administrators";

  private final Administrators administrators;
  private final SignOuts signOuts;
  private final AdministrationRepository repository;
  private final Submissions submissions;
  private final WebSettings settings;

  AdministratorController(
      Administrators administrators,
      SignOuts signOuts,
      AdministrationRepository repository,
      Submissions submissions,
      WebSettings settings) {
    this.administrators = administrators;
    this.signOuts = signOuts;
    this.repository = repository;
    this.submissions = submissions;
    this.settings = settings;
  }

  record IndexPage(
      List<Line> administrators, String listError, Field name, Field email, Field job) {

    record Line(
        String name,
        String email,
        String jobTitle,
        String state,
        boolean active,
        boolean own,
        String base) {}
  }

  record LinkPage(String name, String email, String link, String life) {}

  @Get
  Page index(Viewer viewer, @QueryValue(defaultValue = "") String done) {
    return page(viewer, Form.empty()).withNotice(notice(done));
  }

  @Post
  HttpResponse<?> create(Viewer viewer, Form form) {
    require(viewer);
    Optional<People.Invitation> invitation = invitation(form);
    if (form.isGood()) {
      try {
        return submissions.make(
            viewer.id(),
            form,
            HERE + "?done=made",
            () -> HERE + "/" + administrators.make(viewer, invitation.orElseThrow()).value());
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return page(viewer, form).refused();
  }

  private static Optional<People.Invitation> invitation(Form form) {
    String name = form.line("name", "Enter the person's name.");
    String email = form.line("email", "Enter their e-mail address.");
    String job = form.optionalLine("job_title");
    try {
      return form.isGood()
          ? Optional.of(new People.Invitation(name, email, job))
          : Optional.empty();
    } catch (Refused refused) {
      form.refuse(refused);
      return Optional.empty();
    }
  }

  @Post("/{person}/delete")
  HttpResponse<?> delete(Viewer viewer, long person, Form form) {
    require(viewer);
    PersonId id = new PersonId(person);
    String next = viewer.id().equals(id) ? "/" : HERE + "?done=removed";
    try {
      return submissions.once(viewer.id(), form, next, () -> administrators.remove(viewer, id));
    } catch (Conflict conflict) {
      form.refuse("administrators", String.valueOf(conflict.getMessage()));
      return page(viewer, form).as(HttpStatus.CONFLICT);
    }
  }

  /** Shows the link on the answer itself: it can be read once and is stored nowhere. */
  @Post("/{person}/link")
  HttpResponse<?> link(Viewer viewer, long person, Form form) {
    require(viewer);
    try {
      Administrators.Link made = administrators.link(viewer, new PersonId(person));
      return HttpResponse.ok(
          new Page(
              "Sign-in link for " + made.name(),
              "administration/link",
              new LinkPage(
                  made.name(),
                  made.email(),
                  settings.link("/invitations/" + made.token()),
                  made.life())));
    } catch (Conflict conflict) {
      form.refuse("administrators", String.valueOf(conflict.getMessage()));
      return page(viewer, form).as(HttpStatus.CONFLICT);
    }
  }

  @Post("/{person}/sign-out")
  HttpResponse<?> signOut(Viewer viewer, long person, Form form) {
    require(viewer);
    return submissions.once(
        viewer.id(),
        form,
        HERE + "?done=signed-out",
        () -> signOuts.endAll(viewer, new PersonId(person)));
  }

  private Page page(Viewer viewer, Form form) {
    return new Page(
            "Administrators",
            "administration/administrators",
            new IndexPage(
                repository.administrators(viewer).stream().map(each -> line(viewer, each)).toList(),
                form.error("administrators"),
                Field.of(form, "name"),
                Field.of(form, "email"),
                Field.of(form, "job_title")))
        .withErrors(form.errors());
  }

  private static IndexPage.Line line(Viewer viewer, Somebody each) {
    return new IndexPage.Line(
        each.name(),
        each.email(),
        each.jobTitle(),
        each.state().words(),
        each.state() == PersonState.ACTIVE,
        each.id().equals(viewer.id()),
        HERE + "/" + each.id().value());
  }

  private static void require(Viewer viewer) {
    viewer.require(Permission.RUN_INSTALLATION, AreaId.INSTALLATION);
  }

  private static String notice(String done) {
    return switch (done) {
      case "made" ->
          "They are administrator. If they are new, make a sign-in link and send it to them.";
      case "signed-out" -> "They are signed out everywhere.";
      case "removed" -> "They administer no more. It ended at once.";
      default -> "";
    };
  }
}
