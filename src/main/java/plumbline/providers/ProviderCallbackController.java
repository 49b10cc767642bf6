package plumbline.providers;

import com.nimbusds.oauth2.sdk.id.State;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.people.Viewer;
import plumbline.web.WebSettings;

/** The way back from a provider: what it says is heard once, and only in the browser that asked. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Produces(MediaType.TEXT_HTML)
final class ProviderCallbackController {

  private final Providers providers;
  private final ProviderRequests requests;
  private final Discovery discovery;
  private final Answers answers;
  private final Returns returns;
  private final WebSettings settings;

  ProviderCallbackController(
      Providers providers,
      ProviderRequests requests,
      Discovery discovery,
      Answers answers,
      Returns returns,
      WebSettings settings) {
    this.providers = providers;
    this.requests = requests;
    this.discovery = discovery;
    this.answers = answers;
    this.returns = returns;
    this.settings = settings;
  }

  @Get("/sign-in/with/{provider}/callback")
  HttpResponse<?> show(HttpRequest<?> request, String provider, @Nullable Viewer viewer) {
    Provider from = providers.find(provider);
    HttpParameters answer = request.getParameters();
    Optional<State> state = only(answer, "state").map(State::new);
    Optional<Browser> browser = Browser.of(request, settings);
    if (state.isEmpty() || browser.isEmpty()) {
      throw new ProviderRefused(from, Refusal.STALE);
    }
    ProviderRequest asked =
        requests
            .take(state.get(), browser.get(), from)
            .orElseThrow(() -> new ProviderRefused(from, Refusal.STALE));
    requireItsName(from, answer);
    Identity identity =
        only(answer, "code")
            .map(code -> answers.identity(from, code, browser.get(), state.get()))
            .orElseThrow(() -> new ProviderRefused(from, Refusal.DECLINED));
    return returns.welcome(request, from, asked, identity, viewer);
  }

  /** Whoever names itself in its answers does so in all; a code of another is sent to neither. */
  private void requireItsName(Provider provider, HttpParameters answer) {
    Optional<String> issuer = only(answer, "iss");
    boolean isMissing = issuer.isEmpty() && discovery.of(provider).namesItself();
    if (isMissing || issuer.filter(named -> !named.equals(provider.issuer())).isPresent()) {
      throw new ProviderRefused(provider, Refusal.UNTRUSTED);
    }
  }

  /** A parameter that stands there once; twice is as good as never. */
  private static Optional<String> only(HttpParameters answer, String name) {
    var values = answer.getAll(name);
    return values.size() == 1 && !values.getFirst().isEmpty()
        ? Optional.of(values.getFirst())
        : Optional.empty();
  }
}
