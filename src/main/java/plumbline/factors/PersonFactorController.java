package plumbline.factors;

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
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.people.People;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The second factor of another person, for whoever looks after accounts. */
@Controller("/areas/{area}/people/{person}/factor")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class PersonFactorController {

  private final People people;
  private final Factors factors;
  private final Exemptions exemptions;
  private final FactorLosses losses;
  private final Submissions submissions;

  PersonFactorController(
      People people,
      Factors factors,
      Exemptions exemptions,
      FactorLosses losses,
      Submissions submissions) {
    this.people = people;
    this.factors = factors;
    this.exemptions = exemptions;
    this.losses = losses;
    this.submissions = submissions;
  }

  @Get
  Page show(Viewer viewer, String area, long person, @QueryValue(defaultValue = "") String done) {
    return page(viewer, people.managed(viewer, area), person, Form.empty())
        .withNotice(
            switch (done) {
              case "exempted" -> "This person signs in with the password alone from now on.";
              case "asked" -> "This person is asked for a second factor from now on.";
              case "said" -> "Noted. Within a day a second person must agree on this page.";
              case "withdrawn" -> "The second factor stays. Nobody needs to agree any more.";
              case "taken" -> "The second factor is taken away. The person is signed out.";
              default -> "";
            });
  }

  @Post("/exemption")
  HttpResponse<?> exempt(Viewer viewer, String area, long person, Form form) {
    Act give = (where, whom) -> exemptions.give(viewer, where, whom, form.text("reason"));
    return change(viewer, area, person, form, "reason", "exempted", give);
  }

  @Post("/exemption/end")
  HttpResponse<?> endExemption(Viewer viewer, String area, long person, Form form) {
    Act withdraw = (where, whom) -> exemptions.withdraw(viewer, where, whom);
    return change(viewer, area, person, form, "reason", "asked", withdraw);
  }

  @Post("/loss")
  HttpResponse<?> say(Viewer viewer, String area, long person, Form form) {
    Act say = (where, whom) -> losses.say(viewer, where, whom, form.text("lost"));
    return change(viewer, area, person, form, "lost", "said", say);
  }

  @Post("/loss/agree")
  HttpResponse<?> agree(Viewer viewer, String area, long person, Form form) {
    Act agree = (where, whom) -> losses.agree(viewer, where, whom);
    return change(viewer, area, person, form, "lost", "taken", agree);
  }

  @Post("/loss/withdraw")
  HttpResponse<?> withdraw(Viewer viewer, String area, long person, Form form) {
    Act withdraw = (where, whom) -> losses.withdraw(viewer, where, whom);
    return change(viewer, area, person, form, "lost", "withdrawn", withdraw);
  }

  /** What is done about the second factor of somebody of an area. */
  private interface Act {
    void on(AreaId area, PersonId person);
  }

  /** What is refused stands at the field of this name. */
  private HttpResponse<?> change(
      Viewer viewer, String area, long person, Form form, String field, String done, Act act) {
    AreaName where = people.managed(viewer, area);
    try {
      return submissions.once(
          viewer.id(),
          form,
          base(where, person) + "?done=" + done,
          () -> act.on(where.id(), new PersonId(person)));
    } catch (Refused refused) {
      form.refuse(refused);
      return page(viewer, where, person, form).refused();
    } catch (Conflict conflict) {
      form.refuse(field, String.valueOf(conflict.getMessage()));
      return page(viewer, where, person, form).as(HttpStatus.CONFLICT);
    }
  }

  private Page page(Viewer viewer, AreaName area, long person, Form form) {
    PersonId id = new PersonId(person);
    String name = people.nameOf(viewer, area.id(), id);
    Optional<FactorLoss> loss = losses.find(id);
    return PersonFactorPage.of(
        name,
        area.path("/people/" + person),
        FactorState.of(factors.find(id), exemptions.find(id), loss),
        loss.filter(said -> !said.saidBy().equals(viewer.id())).isPresent(),
        form);
  }

  private static String base(AreaName area, long person) {
    return area.path("/people/" + person + "/factor");
  }
}
