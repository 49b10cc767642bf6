package plumbline.factors;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.List;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;

/** What the pages of the second factor show. */
@Singleton
final class FactorPages {

  private final NewFactor newFactor;
  private final FactorRepository repository;

  FactorPages(NewFactor newFactor, FactorRepository repository) {
    this.newFactor = newFactor;
    this.repository = repository;
  }

  /** Asks for the code of the app, or leads to setting one up. */
  record ShowPage(String name, boolean hasFactor, String codeError) {}

  record NewPage(
      String seed, String text, String picture, int size, boolean replaces, String codeError) {}

  record RecoveryPage(String codeError) {}

  record CodesPage(List<String> codes, String next) {}

  Page show(Viewer viewer, Form form) {
    boolean hasFactor = repository.find(viewer.id()).isPresent();
    return new Page(
            hasFactor ? "Enter your code" : "Set up a second factor",
            "factors/show",
            new ShowPage(viewer.name(), hasFactor, form.error("code")))
        .withErrors(form.errors());
  }

  /** Shows the seed that the form already carries, or a new one. */
  Page newOne(Viewer viewer, Form form) {
    String sealed = form.text("seed");
    if (newFactor.open(viewer.id(), sealed).isEmpty()) {
      sealed = newFactor.make(viewer.id());
    }
    byte[] seed = newFactor.open(viewer.id(), sealed).orElseThrow();
    String email = repository.email(viewer.id());
    QrPath picture = QrPath.of(NewFactor.address(email, seed));
    return new Page(
            "Set up an authenticator app",
            "factors/new",
            new NewPage(
                sealed,
                Base32.inGroups(Base32.of(seed), " "),
                picture.path(),
                picture.size(),
                repository.find(viewer.id()).isPresent(),
                form.error("code")))
        .withErrors(form.errors());
  }

  Page recovery(Form form) {
    return new Page("Use a recovery code", "factors/recovery", new RecoveryPage(form.error("code")))
        .withErrors(form.errors());
  }

  /** The codes, which no other page ever shows. */
  Page codes(List<String> codes, String next) {
    return new Page(
        "Keep your recovery codes", "factors/codes", new CodesPage(List.copyOf(codes), next));
  }

  /** Says that too many codes were wrong. */
  static HttpResponse<?> wait(Page page) {
    return page.as(HttpStatus.TOO_MANY_REQUESTS)
        .toMutableResponse()
        .header("Retry-After", String.valueOf(Factors.QUIET.toSeconds()));
  }
}
