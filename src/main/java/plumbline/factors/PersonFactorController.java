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
import plumbline.common.AreaName;
import plumbline.common.PersonId;
import plumbline.factors.PersonFactorPages.Whose;
import plumbline.people.People;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;

/** The second factor of another person, for whoever looks after accounts of their area. */
@Controller("/areas/{area}/people/{person}/factor")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class PersonFactorController {

  private final People people;
  private final Exemptions exemptions;
  private final FactorLosses losses;
  private final PersonFactorPages pages;

  PersonFactorController(
      People people, Exemptions exemptions, FactorLosses losses, PersonFactorPages pages) {
    this.people = people;
    this.exemptions = exemptions;
    this.losses = losses;
    this.pages = pages;
  }

  @Get
  Page show(Viewer viewer, String area, long person, @QueryValue(defaultValue = "") String done) {
    return pages.show(viewer, whose(viewer, area, person), done);
  }

  @Post("/exemption")
  HttpResponse<?> exempt(Viewer viewer, String area, long person, Form form) {
    Whose whose = whose(viewer, area, person);
    return pages.change(
        viewer,
        whose,
        form,
        "reason",
        "exempted",
        () -> exemptions.give(viewer, whose.area(), whose.id(), form.text("reason")));
  }

  @Post("/exemption/end")
  HttpResponse<?> endExemption(Viewer viewer, String area, long person, Form form) {
    Whose whose = whose(viewer, area, person);
    return pages.change(
        viewer,
        whose,
        form,
        "reason",
        "asked",
        () -> exemptions.withdraw(viewer, whose.area(), whose.id()));
  }

  @Post("/loss")
  HttpResponse<?> say(Viewer viewer, String area, long person, Form form) {
    Whose whose = whose(viewer, area, person);
    return pages.change(
        viewer,
        whose,
        form,
        "lost",
        "said",
        () -> losses.say(viewer, whose.area(), whose.id(), form.text("lost")));
  }

  @Post("/loss/agree")
  HttpResponse<?> agree(Viewer viewer, String area, long person, Form form) {
    Whose whose = whose(viewer, area, person);
    return pages.change(
        viewer, whose, form, "lost", "taken", () -> losses.agree(viewer, whose.area(), whose.id()));
  }

  @Post("/loss/withdraw")
  HttpResponse<?> withdraw(Viewer viewer, String area, long person, Form form) {
    Whose whose = whose(viewer, area, person);
    return pages.change(
        viewer,
        whose,
        form,
        "lost",
        "withdrawn",
        () -> losses.withdraw(viewer, whose.area(), whose.id()));
  }

  private Whose whose(Viewer viewer, String slug, long person) {
    AreaName area = people.managed(viewer, slug);
    PersonId id = new PersonId(person);
    String name = people.nameOf(viewer, area.id(), id);
    String back = area.path("/people/" + person);
    return new Whose(area.id(), id, name, back + "/factor", back, name);
  }
}
