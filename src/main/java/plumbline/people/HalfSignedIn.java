package plumbline.people;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/**
 * Somebody who has given one factor where two are asked: everywhere but on the pages of the second
 * factor they are nobody.
 */
record HalfSignedIn(Viewer viewer) {

  private static final String ATTRIBUTE = "plumbline.half";

  void attachTo(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  static Optional<HalfSignedIn> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, HalfSignedIn.class);
  }
}
