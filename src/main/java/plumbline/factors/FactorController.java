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
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import plumbline.people.Arrivals;
import plumbline.people.CurrentSession;
import plumbline.people.Strength;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;

/**
 * The pages of the second factor: at sign-in, and again whenever somebody sets up another app. They
 * alone are open to a session of one factor.
 */
@Controller("/factor")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class FactorController {

  private static final URI FACTOR = URI.create("/factor");

  private final Factors factors;
  private final NewFactor newFactor;
  private final FactorPages pages;
  private final Proofs proofs;
  private final Arrivals arrivals;

  FactorController(
      Factors factors, NewFactor newFactor, FactorPages pages, Proofs proofs, Arrivals arrivals) {
    this.factors = factors;
    this.newFactor = newFactor;
    this.pages = pages;
    this.proofs = proofs;
    this.arrivals = arrivals;
  }

  @Get
  Page show(Viewer viewer) {
    return pages.show(viewer, Form.empty());
  }

  @Post
  HttpResponse<?> create(HttpRequest<?> request, Viewer viewer, Form form) {
    if (factors.find(viewer.id()).isEmpty()) {
      return HttpResponse.seeOther(FACTOR);
    }
    Verdict verdict = factors.accept(viewer.id(), form.text("code"));
    return answer(request, viewer, form, verdict, () -> pages.show(viewer, form));
  }

  @Get("/recovery")
  Page recovery() {
    return pages.recovery(Form.empty());
  }

  @Post("/recovery")
  HttpResponse<?> recover(HttpRequest<?> request, Viewer viewer, Form form) {
    if (factors.find(viewer.id()).isEmpty()) {
      return HttpResponse.seeOther(FACTOR);
    }
    Verdict verdict = factors.recover(viewer.id(), form.text("code"));
    return answer(request, viewer, form, verdict, () -> pages.recovery(form));
  }

  private HttpResponse<?> answer(
      HttpRequest<?> request, Viewer viewer, Form form, Verdict verdict, Supplier<Page> again) {
    return switch (verdict) {
      case TAKEN -> arrivals.arrive(request, viewer.id(), Strength.TWO_FACTORS);
      case WRONG -> {
        form.refuse("code", "This code is wrong or was used before. Enter a new one.");
        yield again.get().refused();
      }
      case WAIT -> {
        form.refuse("code", "There were too many wrong codes. Wait 15 minutes and try again.");
        yield FactorPages.wait(again.get());
      }
    };
  }

  @Get("/new")
  HttpResponse<?> newOne(HttpRequest<?> request, Viewer viewer) {
    return refusal(request, viewer, Form.empty())
        .orElseGet(() -> HttpResponse.ok(pages.newOne(viewer, Form.empty())));
  }

  @Post("/new")
  HttpResponse<?> set(HttpRequest<?> request, Viewer viewer, Form form) {
    Optional<HttpResponse<?>> refusal = refusal(request, viewer, form);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<byte[]> seed = newFactor.open(viewer.id(), form.text("seed"));
    String session = CurrentSession.of(request).tokenHash();
    List<String> codes =
        seed.map(shown -> factors.setUp(viewer.id(), shown, form.text("code"), session))
            .orElse(List.of());
    if (codes.isEmpty()) {
      form.refuse(
          "code",
          seed.isEmpty()
              ? "The key was shown too long ago. Scan this new one and enter its code."
              : "This code is wrong. Wait for the next one and enter it.");
      return pages.newOne(viewer, form).refused();
    }
    String next = arrivals.destination(request, viewer.id());
    return arrivals.arriveAt(HttpResponse.ok(pages.codes(codes, next)), request, viewer.id());
  }

  /** Nobody sets up another app who has not shown the one they have, or who they are just now. */
  private Optional<HttpResponse<?>> refusal(HttpRequest<?> request, Viewer viewer, Form form) {
    if (!CurrentSession.of(request).isHalf()) {
      return form.names().isEmpty()
          ? proofs.ask(request, viewer, "/factor/new")
          : proofs.ask(request, viewer, form);
    }
    return factors.find(viewer.id()).map(factor -> HttpResponse.seeOther(FACTOR));
  }
}
