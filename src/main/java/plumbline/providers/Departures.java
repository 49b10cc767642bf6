package plumbline.providers;

import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import plumbline.web.Page;
import plumbline.web.WebSettings;

/**
 * Sends a browser to a provider. The answer to the form is a page of ours that leads on by itself:
 * the security policy lets forms go nowhere else, and redirects after a form count as that form.
 */
@Singleton
class Departures {

  /** As long as a session of ours lasts at most. */
  static final Duration LONGEST = Duration.ofHours(12);

  private final Discovery discovery;
  private final ProviderRequests requests;
  private final WebSettings settings;

  Departures(Discovery discovery, ProviderRequests requests, WebSettings settings) {
    this.discovery = discovery;
    this.requests = requests;
    this.settings = settings;
  }

  record GoingPage(String title, String address) {}

  /**
   * @throws ProviderRefused when the provider does not answer, or too many have gone
   */
  HttpResponse<?> leave(HttpRequest<?> request, Provider provider, ProviderRequest errand) {
    String from = settings.client(request);
    if (!requests.mayBegin(from)) {
      throw new ProviderRefused(provider, Refusal.TOO_MANY);
    }
    Discovery.Found found = discovery.of(provider);
    Browser browser = Browser.of(request, settings).orElseGet(Browser::unknown);
    boolean anew = errand.purpose() == ProviderRequest.Purpose.PROOF;
    String there = question(provider, found, browser, requests.begin(errand, browser, from), anew);
    return HttpResponse.ok(
            new Page(
                "Going to " + provider.title(),
                "providers/going",
                new GoingPage(provider.title(), there)))
        .header("Refresh", "0;url=" + there)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .cookie(browser.cookie(settings));
  }

  /**
   * @param anew whether a sign-in that lives on there does not count; some providers hear only one
   *     of the two words for it
   */
  private String question(
      Provider provider, Discovery.Found found, Browser browser, State state, boolean anew) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope("openid"),
            new ClientID(provider.clientId()),
            URI.create(settings.link(provider.callback())))
        .endpointURI(found.authorization())
        .state(state)
        .nonce(browser.nonce(state))
        .codeChallenge(browser.verifier(state), CodeChallengeMethod.S256)
        .maxAge(anew ? 0 : (int) LONGEST.toSeconds())
        .prompt(anew ? new Prompt(Prompt.Type.LOGIN) : null)
        .build()
        .toURI()
        .toString();
  }
}
