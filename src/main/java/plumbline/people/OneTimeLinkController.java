package plumbline.people;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.web.Form;
import plumbline.web.Page;

/** The pages behind one-time links. Opening one uses nothing up; only sending its form does. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class OneTimeLinkController {

  private final OneTimeLinks links;
  private final People people;
  private final PersonRepository repository;

  OneTimeLinkController(OneTimeLinks links, People people, PersonRepository repository) {
    this.links = links;
    this.people = people;
    this.repository = repository;
  }

  record PasswordPage(String action, String name, String passwordError) {}

  record AdministratorPage(
      String action,
      String name,
      String nameError,
      String email,
      String emailError,
      String passwordError) {}

  @Get("/invitations/{token}")
  Page choose(String token) {
    return passwordPage(token, Form.empty());
  }

  @Post("/invitations/{token}")
  HttpResponse<?> chosen(String token, Form form) {
    Person person = person(token);
    String password = form.text("password");
    String fault = Passwords.fault(password, person.email(), person.name());
    if (!fault.isEmpty()) {
      form.refuse("password", fault);
      return passwordPage(token, form).refused();
    }
    people.choosePassword(token, password);
    return HttpResponse.seeOther(URI.create("/sign-in"));
  }

  @Get("/first-administrator/{token}")
  Page newAdministrator(String token) {
    links.find(token);
    return administratorPage(token, Form.empty());
  }

  @Post("/first-administrator/{token}")
  HttpResponse<?> createAdministrator(String token, Form form) {
    links.find(token);
    String name = form.line("name", "Enter your name.");
    String email = form.line("email", "Enter your e-mail address.");
    String password = form.text("password");
    String fault = Passwords.fault(password, email, name);
    if (!fault.isEmpty()) {
      form.refuse("password", fault);
    }
    if (form.isGood()) {
      try {
        People.Invitation invitation = new People.Invitation(name, email, "Administrator");
        people.chooseFirstAdministrator(token, invitation, password);
        return HttpResponse.seeOther(URI.create("/sign-in"));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return administratorPage(token, form).refused();
  }

  private Person person(String token) {
    return java.util.Optional.ofNullable(links.find(token).personId())
        .flatMap(repository::find)
        .orElseThrow(NotFound::new);
  }

  private Page passwordPage(String token, Form form) {
    return new Page(
            "Choose your password",
            "people/choose-password",
            new PasswordPage(
                "/invitations/" + token, person(token).name(), form.error("password")))
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
