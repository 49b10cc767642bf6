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
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;

/** One's own second factor and recovery codes, and the question who one is. */
@Controller("/account")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class OwnFactorController {

  private final Factors factors;
  private final FactorPages pages;
  private final Proofs proofs;
  private final Exemptions exemptions;

  OwnFactorController(Factors factors, FactorPages pages, Proofs proofs, Exemptions exemptions) {
    this.exemptions = exemptions;
    this.factors = factors;
    this.pages = pages;
    this.proofs = proofs;
  }

  /**
   * @param isExempt whether somebody has said that no second factor is asked for
   */
  record AccountPage(boolean hasFactor, LocalDate since, int left, boolean isExempt) {}

  @Get("/factor")
  Page show(Viewer viewer) {
    Optional<FactorRow> factor = factors.find(viewer.id());
    return new Page(
        "Your second factor",
        "factors/account",
        new AccountPage(
            factor.isPresent(),
            factor.map(row -> row.madeAt().toLocalDate()).orElse(LocalDate.EPOCH),
            factors.codesLeft(viewer.id()),
            exemptions.find(viewer.id()).isPresent()));
  }

  /** Shows the codes on the answer itself: they can be read once and are stored nowhere. */
  @Post("/factor/codes")
  HttpResponse<?> codes(HttpRequest<?> request, Viewer viewer, Form form) {
    if (factors.find(viewer.id()).isEmpty()) {
      return HttpResponse.seeOther(URI.create("/account/factor"));
    }
    Optional<HttpResponse<?>> asked = proofs.ask(request, viewer, form);
    return asked.isPresent()
        ? asked.get()
        : HttpResponse.ok(pages.codes(factors.renewCodes(viewer.id()), "/account/factor"));
  }

  @Post("/proof")
  HttpResponse<?> prove(HttpRequest<?> request, Viewer viewer, Form form) {
    Optional<HttpResponse<?>> leaving = proofs.leave(request, viewer, form);
    if (leaving.isPresent()) {
      return leaving.get();
    }
    if (proofs.prove(request, viewer, form)) {
      return HttpResponse.seeOther(URI.create(Proofs.next(form.text("next"))));
    }
    Proofs.refuse(form);
    return proofs.page(viewer, form.text("next"), form).refused();
  }
}
