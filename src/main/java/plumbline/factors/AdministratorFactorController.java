package plumbline.factors;

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
import plumbline.common.AreaId;
import plumbline.common.PersonId;
import plumbline.factors.PersonFactorPages.Whose;
import plumbline.people.Administrators;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;

/** The second factor of an administrator, for the others. None is exempted here. */
@Controller("/admin/administrators/{person}/factor")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class AdministratorFactorController {

  private final Administrators administrators;
  private final Exemptions exemptions;
  private final FactorLosses losses;
  private final PersonFactorPages pages;

  AdministratorFactorController(
      Administrators administrators,
      Exemptions exemptions,
      FactorLosses losses,
      PersonFactorPages pages) {
    this.administrators = administrators;
    this.exemptions = exemptions;
    this.losses = losses;
    this.pages = pages;
  }

  @Get
  Page show(Viewer viewer, long person, @QueryValue(defaultValue = "") String done) {
    return pages.show(viewer, whose(viewer, person), done);
  }

  @Post("/exemption/end")
  HttpResponse<?> endExemption(Viewer viewer, long person, Form form) {
    Whose whose = whose(viewer, person);
    return pages.change(
        viewer,
        whose,
        form,
        "reason",
        "asked",
        () -> exemptions.withdraw(viewer, whose.area(), whose.id()));
  }

  @Post("/loss")
  HttpResponse<?> say(Viewer viewer, long person, Form form) {
    Whose whose = whose(viewer, person);
    return pages.change(
        viewer,
        whose,
        form,
        "lost",
        "said",
        () -> losses.say(viewer, whose.area(), whose.id(), form.text("lost")));
  }

  @Post("/loss/agree")
  HttpResponse<?> agree(Viewer viewer, long person, Form form) {
    Whose whose = whose(viewer, person);
    return pages.change(
        viewer, whose, form, "lost", "taken", () -> losses.agree(viewer, whose.area(), whose.id()));
  }

  @Post("/loss/withdraw")
  HttpResponse<?> withdraw(Viewer viewer, long person, Form form) {
    Whose whose = whose(viewer, person);
    return pages.change(
        viewer,
        whose,
        form,
        "lost",
        "withdrawn",
        () -> losses.withdraw(viewer, whose.area(), whose.id()));
  }

  private Whose whose(Viewer viewer, long person) {
    PersonId id = new PersonId(person);
    String here = "/admin/administrators";
    return new Whose(
        AreaId.INSTALLATION,
        id,
        administrators.nameOf(viewer, id),
        here + "/" + person + "/factor",
        here,
        "Administrators");
  }
}
