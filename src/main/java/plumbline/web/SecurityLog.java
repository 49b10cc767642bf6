package plumbline.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for every request that was turned away: who, which route, which address, what came of
 * it. Each event has the fields event, person and, of a request, outcome, method, route, path and
 * request; a person is told by their id.
 */
@Singleton
public class SecurityLog {

  /** The name of the log; operators send it where they keep security events. */
  public static final String NAME = "plumbline.security";

  private static final Logger LOG = LoggerFactory.getLogger(NAME);
  private static final String PERSON = "plumbline.person";

  /** Names the person of this request for the log. */
  public static void person(HttpRequest<?> request, long id) {
    request.setAttribute(PERSON, id);
  }

  /** Notes something that is not a page: a sign-in, a role changed. */
  public void event(String event, long person) {
    LOG.atInfo()
        .addKeyValue("event", event)
        .addKeyValue("person", String.valueOf(person))
        .log("event={} person={}", event, person);
  }

  /** The same with the way in which it came about, in our own words. */
  public void event(String event, long person, String way) {
    LOG.atInfo()
        .addKeyValue("event", event)
        .addKeyValue("person", String.valueOf(person))
        .addKeyValue("way", way)
        .log("event={} person={} way={}", event, person, way);
  }

  void note(HttpRequest<?> request, HttpResponse<?> response, String id) {
    int status = response.code();
    boolean toSignIn = "/sign-in".equals(response.header("Location"));
    if (status < 400 && !toSignIn) {
      return;
    }
    String outcome = toSignIn ? "sign-in" : String.valueOf(status);
    String person = request.getAttribute(PERSON).map(Object::toString).orElse("nobody");
    String route = LoggedRequest.route(request);
    LOG.atInfo()
        .addKeyValue("event", "turned-away")
        .addKeyValue("outcome", outcome)
        .addKeyValue("person", person)
        .addKeyValue("method", LoggedRequest.method(request))
        .addKeyValue("route", route)
        .addKeyValue("path", LoggedRequest.path(request))
        .addKeyValue("request", id)
        .log(
            "outcome={} person={} method={} route={} path={} request={}",
            outcome,
            person,
            LoggedRequest.method(request),
            route,
            LoggedRequest.path(request),
            id);
  }
}
