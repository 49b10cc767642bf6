package plumbline.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for every request that was turned away: who, which route, which address, what came of
 * it. Paths hold ids and months, never what people typed.
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
    LOG.info("event={} person={}", event, person);
  }

  /** The same with the way in which it came about, in our own words. */
  public void event(String event, long person, String way) {
    LOG.info("event={} person={} way={}", event, person, way);
  }

  void note(HttpRequest<?> request, HttpResponse<?> response, String id) {
    int status = response.code();
    boolean toSignIn = "/sign-in".equals(response.header("Location"));
    if (status < 400 && !toSignIn) {
      return;
    }
    LOG.info(
        "outcome={} person={} method={} route={} path={} request={}",
        toSignIn ? "sign-in" : status,
        request.getAttribute(PERSON).map(Object::toString).orElse("nobody"),
        request.getMethodName(),
        RouteAttributes.getRouteInfo(request).map(Object::toString).orElse("none"),
        printable(request.getPath()),
        id);
  }

  private static String printable(String path) {
    return path.replaceAll("[^\\x21-\\x7e]", "?");
  }
}
