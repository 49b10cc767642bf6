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
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.common.PersonId;
import plumbline.parking.ParkedForms;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.WebSettings;

@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class SignInController {

  private final SignIns signIns;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final ParkedForms parked;
  private final WebSettings settings;
  private final Optional<SamplePeople> sample;

  SignInController(
      SignIns signIns,
      Sessions sessions,
      SessionCookie cookie,
      ParkedForms parked,
      WebSettings settings,
      Optional<SamplePeople> sample) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.cookie = cookie;
    this.parked = parked;
    this.settings = settings;
    this.sample = sample;
  }

  /** The sign-in page; the sample names its people here, a real installation nobody. */
  record SignInPage(
      String email,
      String emailError,
      String passwordError,
      List<SamplePeople.SamplePerson> sample,
      String samplePassword) {}

  @Get("/sign-in")
  @Secured(SecurityRule.IS_ANONYMOUS)
  Page newOne(HttpRequest<?> request, @QueryValue(defaultValue = "") String done) {
    if (cookie.destination(request).equals(SessionCookie.PARKED)) {
      return page(Form.empty()).withNotice("Your text is kept for 24 hours; sign in to go on.");
    }
    return page(Form.empty())
        .withNotice(done.equals("password") ? "Your password is set. Sign in with it." : "");
  }

  @Post("/sign-in")
  @Secured(SecurityRule.IS_ANONYMOUS)
  HttpResponse<?> create(HttpRequest<?> request, Form form) {
    String email = form.line("email", "Enter your e-mail address.").toLowerCase(Locale.ROOT);
    String password = form.text("password");
    if (password.isEmpty()) {
      form.refuse("password", "Enter your password.");
    }
    String address = settings.client(request);
    if (form.isGood() && !signIns.mayTry(email, address)) {
      form.refuse("email", "There were too many attempts. Wait 15 minutes and try again.");
      return page(form)
          .as(HttpStatus.TOO_MANY_REQUESTS)
          .toMutableResponse()
          .header("Retry-After", String.valueOf(SignIns.COUNTED.toSeconds()));
    }
    Optional<Person> person =
        form.isGood() ? signIns.check(email, password, address) : Optional.empty();
    if (form.isGood() && person.isEmpty()) {
      form.refuse("email", "E-mail address or password is wrong. Check both and try again.");
    }
    if (person.isEmpty()) {
      return page(form).refused();
    }
    cookie.read(request).ifPresent(sessions::replace);
    String token = sessions.begin(person.get().id());
    return HttpResponse.seeOther(URI.create(destination(request, person.get().id())))
        .cookie(cookie.of(token))
        .cookie(cookie.returned());
  }

  /** What was kept comes first, but only for the person for whom it was kept. */
  private String destination(HttpRequest<?> request, PersonId person) {
    if (parked.count(person) > 0) {
      return SessionCookie.PARKED;
    }
    String wanted = cookie.destination(request);
    return wanted.equals(SessionCookie.PARKED) ? "/" : wanted;
  }

  @Post("/sign-out")
  @Secured(SecurityRule.IS_AUTHENTICATED)
  HttpResponse<?> delete(HttpRequest<?> request, Form form) {
    cookie.read(request).ifPresent(sessions::end);
    return HttpResponse.seeOther(URI.create("/sign-in"))
        .cookie(cookie.gone())
        .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
  }

  private Page page(Form form) {
    return new Page(
            "Sign in",
            "people/sign-in",
            new SignInPage(
                form.text("email"),
                form.error("email"),
                form.error("password"),
                sample.map(SamplePeople::people).orElse(List.of()),
                sample.map(SamplePeople::password).orElse("")))
        .withErrors(form.errors());
  }
}
