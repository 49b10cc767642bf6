package plumbline.people;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import plumbline.common.NotFound;
import plumbline.web.Form;
import plumbline.web.Page;

/** The pages behind one-time links. Opening one uses nothing up; only sending its form does. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class OneTimeLinkController {

  private static final URI SIGN_IN = URI.create("/sign-in?done=password");

  private final OneTimeLinks links;
  private final People people;
  private final PersonRepository repository;
  private final PasswordRules rules;
  private final OtherWays ways;

  OneTimeLinkController(
      OneTimeLinks links,
      People people,
      PersonRepository repository,
      PasswordRules rules,
      OtherWays ways) {
    this.rules = rules;
    this.links = links;
    this.people = people;
    this.repository = repository;
    this.ways = ways;
  }

  record PasswordPage(
      String action, String name, String email, String passwordError, List<OtherWays.Way> ways) {}

  record AdministratorPage(
      String action,
      String name,
      String nameError,
      String email,
      String emailError,
      String passwordError) {}

  record EndedPage() {}

  @Get("/invitations/{token}")
  Page choose(String token) {
    return passwordPage(token, person(token), Form.empty());
  }

  @Post("/invitations/{token}")
  HttpResponse<?> chosen(String token, Form form) {
    Person person = person(token);
    String password = form.text("password");
    String fault = rules.fault(password, person);
    if (!fault.isEmpty()) {
      form.refuse("password", fault);
      return passwordPage(token, person, form).refused();
    }
    people.choosePassword(token, password);
    return HttpResponse.seeOther(SIGN_IN);
  }

  @Get("/first-administrator/{token}")
  Page newAdministrator(String token) {
    links.find(token);
    return administratorPage(token, Form.empty());
  }

  @Post("/first-administrator/{token}")
  HttpResponse<?> createAdministrator(String token, Form form) {
    links.find(token);
    Optional<People.Invitation> administrator = InvitationForm.read(form);
    String password = form.text("password");
    String fault = rules.fault(password, form.text("email"), form.text("name"));
    if (!fault.isEmpty()) {
      form.refuse("password", fault);
    }
    if (!form.isGood()) {
      return administratorPage(token, form).refused();
    }
    people.chooseFirstAdministrator(token, administrator.orElseThrow(), password);
    return HttpResponse.seeOther(SIGN_IN);
  }

  /** A link that was used, has ended or was never made; nobody learns which. */
  @Error(exception = NotFound.class)
  HttpResponse<Page> ended() {
    return new Page("This link no longer works", "people/link-ended", new EndedPage())
        .as(HttpStatus.NOT_FOUND);
  }

  private Person person(String token) {
    return Optional.ofNullable(links.find(token).personId())
        .flatMap(repository::find)
        .orElseThrow(NotFound::new);
  }

  private Page passwordPage(String token, Person person, Form form) {
    return new Page(
            "Choose your password",
            "people/choose-password",
            new PasswordPage(
                "/invitations/" + token,
                person.name(),
                person.email(),
                form.error("password"),
                person.state() == PersonState.INVITED ? ways.all() : List.of()))
        .withErrors(form.errors());
  }

  private static Page administratorPage(String token, Form form) {
    return new Page(
            "Become the first administrator",
            "people/first-administrator",
            new AdministratorPage(
                "/first-administrator/" + token,
                form.text("name"),
                form.error("name"),
                form.text("email"),
                form.error("email"),
                form.error("password")))
        .withErrors(form.errors());
  }
}
