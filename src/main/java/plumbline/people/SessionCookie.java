package plumbline.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import plumbline.web.WebSettings;

/** The cookies: of a session, of where a person wanted to go, and of a browser that is known. */
@Singleton
final class SessionCookie {

  /** The page of what was kept for somebody whose session had ended. */
  static final String PARKED = "/parked";

  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]{0,500}");

  private final WebSettings settings;

  SessionCookie(WebSettings settings) {
    this.settings = settings;
  }

  Optional<String> read(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(settings.cookieName("plumbline"))
        .map(Cookie::getValue)
        .filter(value -> TOKEN.matcher(value).matches());
  }

  /** The token by which a browser is known again, whoever is signed in. */
  Optional<String> readKnown(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(settings.cookieName("plumbline-known"))
        .map(Cookie::getValue)
        .filter(value -> TOKEN.matcher(value).matches());
  }

  Cookie known(String token, Duration kept) {
    return cookie("plumbline-known", token).maxAge(kept);
  }

  Cookie of(String token) {
    return cookie("plumbline", token).maxAge(Sessions.LONGEST);
  }

  Cookie gone() {
    return cookie("plumbline", "").maxAge(0);
  }

  /** Remembers for ten minutes where to go after signing in; the address itself stays plain. */
  Cookie returnTo(String path) {
    return cookie("plumbline-return", PATH.matcher(path).matches() ? path : "/").maxAge(600);
  }

  Cookie returned() {
    return cookie("plumbline-return", "").maxAge(0);
  }

  /** Where the person wanted to go: always a path of this service. */
  String destination(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(settings.cookieName("plumbline-return"))
        .map(Cookie::getValue)
        .filter(path -> PATH.matcher(path).matches())
        .orElse("/");
  }

  private Cookie cookie(String name, String value) {
    return Cookie.of(settings.cookieName(name), value)
        .path("/")
        .httpOnly(true)
        .secure(settings.isHttps())
        .sameSite(SameSite.Lax);
  }
}
