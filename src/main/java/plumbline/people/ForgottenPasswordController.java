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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.WebSettings;

/** For whoever has forgotten the password. The answer never says whether there is an account. */
@Controller("/forgotten-password")
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ForgottenPasswordController {

  private final ForgottenPasswords forgotten;
  private final Notices notices;
  private final WebSettings settings;
  private final ExecutorService executor;

  ForgottenPasswordController(
      ForgottenPasswords forgotten,
      Notices notices,
      WebSettings settings,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.forgotten = forgotten;
    this.notices = notices;
    this.settings = settings;
    this.executor = executor;
  }

  record ForgottenPage(boolean letters, boolean asked, String email, String emailError) {}

  @Get
  Page newOne() {
    return page(Form.empty(), false);
  }

  /** The letter is written aside, so that the answer takes as long with an account as without. */
  @Post
  HttpResponse<?> create(HttpRequest<?> request, Form form) {
    String email = form.line("email", "Enter your e-mail address.").toLowerCase(Locale.ROOT);
    if (!form.isGood()) {
      return page(form, false).refused();
    }
    if (!notices.leave()) {
      return HttpResponse.ok(page(form, false));
    }
    if (!forgotten.mayAsk(settings.client(request))) {
      form.refuse("email", "There were too many requests. Wait 15 minutes and try again.");
      return page(form, false)
          .as(HttpStatus.TOO_MANY_REQUESTS)
          .toMutableResponse()
          .header("Retry-After", String.valueOf(SignIns.COUNTED.toSeconds()));
    }
    executor.execute(() -> forgotten.ask(email));
    return HttpResponse.ok(page(form, true));
  }

  private Page page(Form form, boolean asked) {
    return new Page(
            asked ? "Look into your mailbox" : "Forgotten password",
            "people/forgotten-password",
            new ForgottenPage(notices.leave(), asked, form.text("email"), form.error("email")))
        .withErrors(form.errors());
  }
}
