package plumbline.people;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpRequest;
import java.util.Optional;
import plumbline.common.PersonId;

/** A session that ended by itself: good for nothing but to keep what was typed in it. */
@Introspected
record EndedSession(PersonId personId, String csrf) {

  private static final String ATTRIBUTE = "plumbline.ended";

  void attachTo(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  static Optional<EndedSession> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, EndedSession.class);
  }
}
