package plumbline.people;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import plumbline.common.PersonId;
import plumbline.common.Sha256;

/**
 * Browsers in which a person has signed in before. While somebody elsewhere guesses that person's
 * password, attempts from such a browser are counted apart, so that guessing keeps nobody out. The
 * cookie says nothing else and lets nobody in.
 */
@Singleton
class KnownBrowsers {

  static final Duration REMEMBERED = Duration.ofDays(365);

  private static final int TOKEN_BYTES = 32;

  private final KnownBrowserRepository repository;
  private final SessionCookie cookie;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  KnownBrowsers(KnownBrowserRepository repository, SessionCookie cookie, InstantSource clock) {
    this.repository = repository;
    this.cookie = cookie;
    this.clock = clock;
  }

  /** The digest of this browser's token, when the person of this address has signed in by it. */
  Optional<String> find(HttpRequest<?> request, String email) {
    return cookie
        .readKnown(request)
        .map(Sha256::of)
        .filter(hash -> repository.isOf(hash, email, now().minus(REMEMBERED)) > 0);
  }

  /** Remembers that the person has signed in by this browser. */
  Cookie remember(HttpRequest<?> request, PersonId person) {
    String token = cookie.readKnown(request).orElseGet(this::newToken);
    repository.put(Sha256.of(token), person, now());
    return cookie.known(token, REMEMBERED);
  }

  /** Forgets browsers that were not seen for so long. */
  void forgetOld() {
    repository.deleteBefore(now().minus(REMEMBERED));
  }

  private String newToken() {
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    return HexFormat.of().formatHex(token);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
