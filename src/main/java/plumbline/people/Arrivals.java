package plumbline.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
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
  private final ParkedForms parked;

  Arrivals(Sessions sessions, SessionCookie cookie, ParkedForms parked) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.parked = parked;
  }

  /**
   * Begins the session and leads on: to where the person wanted to go, which with one factor alone
   * is by way of the second.
   */
  public HttpResponse<?> arrive(HttpRequest<?> request, PersonId person, Strength strength) {
    cookie.read(request).ifPresent(sessions::replace);
    String token = sessions.begin(person, strength);
    if (!sessions.find(token).orElseThrow().isEnough()) {
      return HttpResponse.seeOther(FactorPages.FIRST).cookie(cookie.of(token));
    }
    return HttpResponse.seeOther(URI.create(destination(request, person)))
        .cookie(cookie.of(token))
        .cookie(cookie.returned());
  }

  /** What was kept comes first, but only for the person for whom it was kept. */
  private String destination(HttpRequest<?> request, PersonId person) {
    if (parked.count(person) > 0) {
      return SessionCookie.PARKED;
    }
    String wanted = cookie.destination(request);
    return wanted.equals(SessionCookie.PARKED) ? "/" : wanted;
  }
}
