package plumbline.providers;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;
import plumbline.common.Month;
import plumbline.factors.Proofs;
import plumbline.people.SignIns;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** Links one's own account with a provider, or takes that off; who one is may be asked anew. */
@Controller("/account/providers/{provider}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ProviderAccountController {

  private final Providers providers;
  private final ProviderAccountRepository repository;
  private final ProviderAccounts accounts;
  private final Departures departures;
  private final Proofs proofs;
  private final SignIns signIns;
  private final Submissions submissions;

  ProviderAccountController(
      Providers providers,
      ProviderAccountRepository repository,
      ProviderAccounts accounts,
      Departures departures,
      Proofs proofs,
      SignIns signIns,
      Submissions submissions) {
    this.providers = providers;
    this.repository = repository;
    this.accounts = accounts;
    this.departures = departures;
    this.proofs = proofs;
    this.signIns = signIns;
    this.submissions = submissions;
  }

  /**
   * @param linked when it was linked, or empty
   * @param isOnly whether it is this person's only way to sign in
   */
  record ProviderPage(String action, String title, String linked, boolean isOnly) {}

  @Get
  Page show(Viewer viewer, String provider, @QueryValue(defaultValue = "") String done) {
    Provider chosen = providers.find(provider);
    return page(viewer, chosen)
        .withNotice(
            switch (done) {
              case "linked" -> "You can now sign in with " + chosen.title() + ".";
              case "unlinked" -> chosen.title() + " no longer signs you in.";
              default -> "";
            });
  }

  @Post("/link")
  HttpResponse<?> link(HttpRequest<?> request, Viewer viewer, String provider, Form form) {
    Provider chosen = providers.find(provider);
    Optional<HttpResponse<?>> asked = proofs.ask(request, viewer, form);
    return asked.isPresent()
        ? asked.get()
        : departures.leave(request, chosen, ProviderRequest.link(chosen, viewer.id()));
  }

  @Post("/unlink")
  HttpResponse<?> unlink(HttpRequest<?> request, Viewer viewer, String provider, Form form) {
    Provider chosen = providers.find(provider);
    Optional<HttpResponse<?>> asked = proofs.ask(request, viewer, form);
    return asked.isPresent()
        ? asked.get()
        : submissions.once(
            viewer.id(),
            form.without(Proofs.PROOF),
            path(chosen) + "?done=unlinked",
            () -> accounts.unlink(chosen, viewer));
  }

  private Page page(Viewer viewer, Provider provider) {
    List<ProviderAccount> all = repository.of(viewer.id());
    Optional<ProviderAccount> linked =
        all.stream().filter(each -> each.issuer().equals(provider.issuer())).findFirst();
    return new Page(
        "Sign in with " + provider.title(),
        "providers/show",
        new ProviderPage(
            path(provider),
            provider.title(),
            linked.map(account -> Month.words(Month.londonDay(account.linkedAt()))).orElse(""),
            all.size() == 1 && !signIns.hasPassword(viewer.id())));
  }

  private static String path(Provider provider) {
    return "/account/providers/" + provider.name();
  }
}
