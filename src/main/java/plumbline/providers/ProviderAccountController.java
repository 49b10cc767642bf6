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
import java.util.Optional;
import plumbline.common.Month;
import plumbline.people.People;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** Links one's own account with a provider, or takes that off, after the password once more. */
@Controller("/account/providers/{provider}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ProviderAccountController {

  private final Providers providers;
  private final ProviderAccountRepository repository;
  private final ProviderAccounts accounts;
  private final Departures departures;
  private final People people;
  private final Submissions submissions;

  ProviderAccountController(
      Providers providers,
      ProviderAccountRepository repository,
      ProviderAccounts accounts,
      Departures departures,
      People people,
      Submissions submissions) {
    this.providers = providers;
    this.repository = repository;
    this.accounts = accounts;
    this.departures = departures;
    this.people = people;
    this.submissions = submissions;
  }

  /**
   * @param linked when it was linked, or empty
   * @param hasPassword whether they have a password here; without one there is no other way in
   */
  record ProviderPage(
      String action, String title, String linked, boolean hasPassword, String passwordError) {}

  @Get
  Page show(Viewer viewer, String provider, @QueryValue(defaultValue = "") String done) {
    Provider chosen = providers.find(provider);
    return page(viewer, chosen, Form.empty())
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
    if (!isThemself(viewer, form)) {
      return page(viewer, chosen, form).refused();
    }
    return departures.leave(request, chosen, ProviderRequest.link(chosen, viewer.id()));
  }

  @Post("/unlink")
  HttpResponse<?> unlink(Viewer viewer, String provider, Form form) {
    Provider chosen = providers.find(provider);
    if (!isThemself(viewer, form)) {
      return page(viewer, chosen, form).refused();
    }
    return submissions.once(
        viewer.id(),
        form,
        "/account/providers/" + chosen.name() + "?done=unlinked",
        () -> accounts.unlink(chosen, viewer));
  }

  private boolean isThemself(Viewer viewer, Form form) {
    if (!people.isPassword(viewer, form.text("password"))) {
      form.refuse("password", "This is not your password. Type it again.");
    }
    return form.isGood();
  }

  private Page page(Viewer viewer, Provider provider, Form form) {
    Optional<ProviderAccount> linked =
        repository.of(viewer.id()).stream()
            .filter(each -> each.issuer().equals(provider.issuer()))
            .findFirst();
    return new Page(
            "Sign in with " + provider.title(),
            "providers/show",
            new ProviderPage(
                "/account/providers/" + provider.name(),
                provider.title(),
                linked.map(account -> Month.words(Month.londonDay(account.linkedAt()))).orElse(""),
                people.hasPassword(viewer),
                form.error("password")))
        .withErrors(form.errors());
  }
}
