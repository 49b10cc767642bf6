package plumbline.factors;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import plumbline.common.Refused;
import plumbline.people.OwnAddresses;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** One's own e-mail address, changed only by whoever has just shown who they are. */
@Controller("/account/email")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class OwnEmailController {

  private static final String PATH = "/account/email";

  private final OwnAddresses addresses;
  private final Proofs proofs;
  private final Submissions submissions;

  OwnEmailController(OwnAddresses addresses, Proofs proofs, Submissions submissions) {
    this.addresses = addresses;
    this.proofs = proofs;
    this.submissions = submissions;
  }

  record EmailPage(String now, String email, String emailError) {}

  @Get
  HttpResponse<?> edit(HttpRequest<?> request, Viewer viewer) {
    return proofs
        .ask(request, viewer, PATH)
        .orElseGet(() -> HttpResponse.ok(page(viewer, Form.empty())));
  }

  @Post
  HttpResponse<?> update(HttpRequest<?> request, Viewer viewer, Form form) {
    Optional<HttpResponse<?>> asked = proofs.ask(request, viewer, form);
    if (asked.isPresent()) {
      return asked.get();
    }
    String email = form.line("email", "Enter your new e-mail address.");
    if (form.isGood()) {
      try {
        return submissions.once(
            viewer.id(),
            form.without(Proofs.PROOF),
            "/account?done=email",
            () -> addresses.change(viewer.id(), email));
      } catch (Refused refused) {
        form.refuse(refused);
      }
    }
    return page(viewer, form).refused();
  }

  private Page page(Viewer viewer, Form form) {
    return new Page(
            "Change your e-mail address",
            "factors/email",
            new EmailPage(addresses.of(viewer.id()), form.text("email"), form.error("email")))
        .withErrors(form.errors());
  }
}
