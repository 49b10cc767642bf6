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
import plumbline.web.Busy;
import plumbline.web.Form;
import plumbline.web.Page;

@Controller
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class SignInController {

  private final SignIns signIns;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Arrivals arrivals;
  private final OtherWays ways;
  private final Optional<SamplePeople> sample;

  SignInController(
      SignIns signIns,
      Sessions sessions,
      SessionCookie cookie,
      Arrivals arrivals,
      OtherWays ways,
      Optional<SamplePeople> sample) {
    this.signIns = signIns;
    this.sessions = sessions;
    this.cookie = cookie;
    this.arrivals = arrivals;
    this.ways = ways;
    this.sample = sample;
  }

  /** The sign-in page; the sample names its people here, a real installation nobody. */
  record SignInPage(
      String email,
      String emailError,
      String passwordError,
      List<OtherWays.Way> ways,
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
    SignIns.Place place = signIns.place(request, email);
    if (form.isGood() && !signIns.mayTry(email, place)) {
      form.refuse("email", "There were too many attempts. Wait 15 minutes and try again.");
      return page(form)
          .as(HttpStatus.TOO_MANY_REQUESTS)
          .toMutableResponse()
          .header("Retry-After", String.valueOf(SignIns.COUNTED.toSeconds()));
    }
    Optional<Person> person;
    try {
      person = form.isGood() ? signIns.check(email, password, place) : Optional.empty();
    } catch (Busy busy) {
      form.refuse("email", "Many people are signing in just now. Try again in a few seconds.");
      return page(form)
          .as(HttpStatus.SERVICE_UNAVAILABLE)
          .toMutableResponse()
          .header("Retry-After", Busy.RETRY_SECONDS);
    }
    if (form.isGood() && person.isEmpty()) {
      form.refuse("email", "E-mail address or password is wrong. Check both and try again.");
    }
    if (person.isEmpty()) {
      return page(form).refused();
    }
    return arrivals.arrive(request, person.get().id(), Strength.PASSWORD);
  }

  /** The cookie of the session goes; the one by which the browser is known stays. */
  @Post("/sign-out")
  @Secured(SecurityRule.IS_AUTHENTICATED)
  HttpResponse<?> delete(HttpRequest<?> request, Form form) {
    cookie.read(request).ifPresent(sessions::end);
    return HttpResponse.seeOther(URI.create("/sign-in"))
        .cookie(cookie.gone())
        .header("Clear-Site-Data", "\"cache\", \"storage\"");
  }

  private Page page(Form form) {
    return new Page(
            "Sign in",
            "people/sign-in",
            new SignInPage(
                form.text("email"),
                form.error("email"),
                form.error("password"),
                ways.all(),
                sample.map(SamplePeople::people).orElse(List.of()),
                sample.map(SamplePeople::password).orElse("")))
        .withErrors(form.errors());
  }
}
