package plumbline.providers;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import plumbline.people.Invitations;
import plumbline.web.Form;

/** The way to a provider, which only a button of ours begins. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ProviderSignInController {

  private final Providers providers;
  private final Departures departures;
  private final Invitations invitations;

  ProviderSignInController(Providers providers, Departures departures, Invitations invitations) {
    this.providers = providers;
    this.departures = departures;
    this.invitations = invitations;
  }

  @Post("/sign-in/with/{provider}")
  HttpResponse<?> signIn(HttpRequest<?> request, String provider, Form form) {
    Provider chosen = providers.find(provider);
    return departures.leave(request, chosen, ProviderRequest.signIn(chosen));
  }

  @Post("/invitations/{token}/with/{provider}")
  HttpResponse<?> accept(HttpRequest<?> request, String token, String provider, Form form) {
    Provider chosen = providers.find(provider);
    String invitation = invitations.find(token);
    return departures.leave(request, chosen, ProviderRequest.invitation(chosen, invitation));
  }
}
