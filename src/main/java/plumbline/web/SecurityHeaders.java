package plumbline.web;

import io.micronaut.http.MutableHttpHeaders;
import jakarta.inject.Singleton;

/** Headers that every response carries, errors and files too. */
@Singleton
final class SecurityHeaders {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none';"
          + " object-src 'none'";

  private final WebSettings settings;

  SecurityHeaders(WebSettings settings) {
    this.settings = settings;
  }

  void addTo(MutableHttpHeaders headers) {
    if (!headers.contains("Content-Security-Policy")) {
      headers.set("Content-Security-Policy", POLICY);
    }
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (settings.isHttps()) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }
}
