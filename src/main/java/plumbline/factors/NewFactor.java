package plumbline.factors;

import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import plumbline.common.PersonId;

/**
 * Seeds that are shown and not yet confirmed. Such a seed is kept nowhere but, sealed, in the form
 * of the page that shows it, so that opening the page changes nothing.
 */
@Singleton
final class NewFactor {

  static final int SEED_BYTES = 20;

  private static final Duration SHOWN = Duration.ofMinutes(30);

  private final Seals seals;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  NewFactor(Seals seals, InstantSource clock) {
    this.seals = seals;
    this.clock = clock;
  }

  /** A seed of 160 bits for this person, sealed. */
  String make(PersonId person) {
    byte[] seed = new byte[SEED_BYTES];
    random.nextBytes(seed);
    ByteBuffer shown = ByteBuffer.allocate(Long.BYTES + SEED_BYTES);
    return seals.seal(shown.putLong(clock.millis()).put(seed).array(), use(person));
  }

  /** The seed, when it was shown to this person in the last half hour. */
  Optional<byte[]> open(PersonId person, String sealed) {
    return seals
        .open(sealed, use(person))
        .map(ByteBuffer::wrap)
        .filter(this::isFresh)
        .map(rest -> {
          byte[] seed = new byte[SEED_BYTES];
          rest.get(seed);
          return seed;
        });
  }

  private boolean isFresh(ByteBuffer shown) {
    return shown.getLong() > clock.millis() - SHOWN.toMillis();
  }

  private static String use(PersonId person) {
    return "new seed of person " + person.value();
  }

  /** The address that an authenticator app reads from the QR code. */
  static String address(String email, byte[] seed) {
    return "otpauth://totp/Plumbline:%s?secret=%s&issuer=Plumbline&digits=%d&period=%d"
        .formatted(
            URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20"),
            Base32.of(seed),
            Totp.DIGITS,
            Totp.SECONDS);
  }
}
