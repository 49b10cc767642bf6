package plumbline.people;

import io.micronaut.http.HttpRequest;
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
import java.util.ArrayList;
import java.util.List;
import plumbline.common.AreaName;
import plumbline.common.NotFound;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** One's own account. */
@Controller("/account")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class AccountController {

  private final PersonRepository repository;
  private final People people;
  private final SignIns signIns;
  private final Passwords passwords;
  private final PasswordRules rules;
  private final Submissions submissions;
  private final OtherWays ways;

  AccountController(
      PersonRepository repository,
      People people,
      SignIns signIns,
      Passwords passwords,
      PasswordRules rules,
      Submissions submissions,
      OtherWays ways) {
    this.repository = repository;
    this.people = people;
    this.signIns = signIns;
    this.passwords = passwords;
    this.rules = rules;
    this.submissions = submissions;
    this.ways = ways;
  }

  record AccountPage(
      String name,
      String email,
      String jobTitle,
      List<String> roles,
      List<String> others,
      boolean hasPassword,
      List<OtherWays.OwnWay> ways,
      String currentError,
      String passwordError) {}

  @Get
  Page show(Viewer viewer, @QueryValue(defaultValue = "") String done) {
    return page(viewer, Form.empty())
        .withNotice(
            switch (done) {
              case "password" ->
                  "Your password is changed. Tokens of programs go on: revoke any you do not know.";
              case "email" -> "Your address is changed. Sign in with it from now on.";
              default -> "";
            });
  }

  @Post("/password")
  HttpResponse<?> password(HttpRequest<?> request, Viewer viewer, Form form) {
    Person person = repository.find(viewer.id()).orElseThrow(NotFound::new);
    if (!signIns.mayTry(person.email(), signIns.place(request, person.email()))) {
      form.refuse("current", "There were too many attempts. Wait 15 minutes and try again.");
      return page(viewer, form)
          .as(HttpStatus.TOO_MANY_REQUESTS)
          .toMutableResponse()
          .header("Retry-After", String.valueOf(SignIns.COUNTED.toSeconds()));
    }
    String fault = rules.fault(form.text("password"), person);
    if (!signIns.isOwn(request, viewer.id(), form.text("current"))) {
      form.refuse("current", "This is not your current password. Type it again.");
    }
    if (!fault.isEmpty()) {
      form.refuse("password", fault);
    }
    if (!form.isGood()) {
      return page(viewer, form).refused();
    }
    CurrentSession session = CurrentSession.of(request);
    boolean endsOthers = form.text("others").equals("end");
    String hash = passwords.hash(form.text("password"));
    return submissions.once(
        viewer.id(),
        form.without("current", "password"),
        "/account?done=password",
        () -> people.changeOwnPassword(viewer, hash, session, endsOthers));
  }

  private Page page(Viewer viewer, Form form) {
    Person person = repository.find(viewer.id()).orElseThrow(NotFound::new);
    return new Page(
            "Your account",
            "people/account",
            new AccountPage(
                person.name(),
                person.email(),
                person.jobTitle(),
                roles(viewer),
                form.has("password") ? form.all("others") : List.of("end"),
                person.passwordHash() != null,
                ways.of(person.id()),
                form.error("current"),
                form.error("password")))
        .withErrors(form.errors());
  }

  private static List<String> roles(Viewer viewer) {
    List<String> roles = new ArrayList<>();
    for (Grant grant : viewer.grants()) {
      AreaName area = grant.area();
      roles.add(grant.role().words() + (area == null ? "" : ", " + area.name()));
    }
    return roles;
  }
}
