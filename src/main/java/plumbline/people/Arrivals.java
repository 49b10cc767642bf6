package plumbline.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import plumbline.common.PersonId;
import plumbline.parking.ParkedForms;

/**
 * Lets somebody in who has shown who they are. A session that this browser had ends, and a new one
 * begins with a token of its own; so it is at sign-in and whenever a second factor is added.
 */
@Singleton
public final class Arrivals {

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final KnownBrowsers known;
  private final ParkedForms parked;
  private final InstantSource clock;

  Arrivals(
      Sessions sessions,
      SessionCookie cookie,
      KnownBrowsers known,
      ParkedForms parked,
      InstantSource clock) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.known = known;
    this.parked = parked;
    this.clock = clock;
  }

  /**
   * Begins the session and leads on: to where the person wanted to go, which with one factor alone
   * is by way of the second.
   */
  public HttpResponse<?> arrive(HttpRequest<?> request, PersonId person, Strength strength) {
    return arrive(request, person, strength, clock.instant());
  }

  /** The same of somebody who has shown who they are elsewhere, at that moment. */
  public HttpResponse<?> arrive(
      HttpRequest<?> request, PersonId person, Strength strength, Instant proved) {
    String token = begin(request, person, strength, proved);
    if (!sessions.find(token).orElseThrow().isEnough()) {
      return HttpResponse.seeOther(FactorPages.FIRST).cookie(cookie.of(token));
    }
    return HttpResponse.seeOther(URI.create(destination(request, person)))
        .cookie(cookie.of(token))
        .cookie(known.remember(request, person))
        .cookie(cookie.returned());
  }

  /** Begins the session of two factors, and gives this response as its first page. */
  public HttpResponse<?> arriveAt(
      MutableHttpResponse<?> response, HttpRequest<?> request, PersonId person) {
    String token = begin(request, person, Strength.TWO_FACTORS, clock.instant());
    Sessions.SignedIn signedIn = sessions.find(token).orElseThrow();
    Frames.frame(signedIn.viewer(), signedIn.csrf(), request.getPath()).attachTo(request);
    return response
        .cookie(cookie.of(token))
        .cookie(known.remember(request, person))
        .cookie(cookie.returned());
  }

  private String begin(HttpRequest<?> request, PersonId person, Strength strength, Instant proved) {
    cookie.read(request).ifPresent(sessions::replace);
    return sessions.begin(person, strength, BrowserWords.of(request), proved);
  }

  /**
   * Where the person wanted to go. What was kept comes first, but only for the person for whom it
   * was kept.
   */
  public String destination(HttpRequest<?> request, PersonId person) {
    if (parked.count(person) > 0) {
      return SessionCookie.PARKED;
    }
    String wanted = cookie.destination(request);
    return wanted.equals(SessionCookie.PARKED) ? "/" : wanted;
  }
}
