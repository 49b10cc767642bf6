package plumbline.people;

import io.micronaut.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import plumbline.common.NotAllowed;

/**
 * The session of this request.
 *
 * @param tokenHash by which the database knows it
 * @param isHalf whether the second factor is still asked for
 * @param provedAt when the person last showed who they are, in UTC
 */
public record CurrentSession(String tokenHash, boolean isHalf, LocalDateTime provedAt) {

  /** For so long nobody is asked again who they are. */
  public static final Duration PROVED = Duration.ofMinutes(10);

  private static final String ATTRIBUTE = "plumbline.session";

  void attachTo(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /**
   * The session of this request.
   *
   * @throws NotAllowed when there is none
   */
  public static CurrentSession of(HttpRequest<?> request) {
    Optional<CurrentSession> session = request.getAttribute(ATTRIBUTE, CurrentSession.class);
    return session.orElseThrow(() -> new NotAllowed("You are not signed in."));
  }

  /** Whether the person showed who they are a short while ago. */
  public boolean isProved(LocalDateTime now) {
    return provedAt.isAfter(now.minus(PROVED));
  }
}
