package plumbline.providers;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import plumbline.common.Sha256;
import plumbline.web.WebSettings;

/**
 * The browser in which a sign-in was begun, known by a secret in a cookie. Nonce and verifier are
 * made of that secret and the state, so that each request has its own, only this browser can bring
 * an answer to it, and the database holds nothing with which somebody else could.
 */
record Browser(String secret) {

  private static final String NAME = "plumbline-provider";
  private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** The browser of this request; several of its tabs may be on their way. */
  static Optional<Browser> of(HttpRequest<?> request, WebSettings settings) {
    return request
        .getCookies()
        .findCookie(settings.cookieName(NAME))
        .map(Cookie::getValue)
        .filter(value -> SECRET.matcher(value).matches())
        .map(Browser::new);
  }

  static Browser unknown() {
    return new Browser(random());
  }

  static State newState() {
    return new State(random());
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  String hash() {
    return Sha256.of("browser " + secret);
  }

  Nonce nonce(State state) {
    return new Nonce(Sha256.of("nonce " + secret + " " + state.getValue()));
  }

  CodeVerifier verifier(State state) {
    return new CodeVerifier(Sha256.of("verifier " + secret + " " + state.getValue()));
  }

  /** Lax, because the provider's own page leads back to us. */
  Cookie cookie(WebSettings settings) {
    return Cookie.of(settings.cookieName(NAME), secret)
        .path("/")
        .httpOnly(true)
        .secure(settings.isHttps())
        .sameSite(SameSite.Lax)
        .maxAge(ProviderRequests.KEPT);
  }

  /** Never the secret. */
  @Override
  public String toString() {
    return "Browser";
  }
}
