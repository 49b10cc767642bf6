package plumbline.factors;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six digits that an authenticator app shows for half a minute (RFC 6238). With HMAC-SHA-1,
 * because that is what all of these apps know; as a keyed hash it is not touched by what is wrong
 * with SHA-1.
 */
final class Totp {

  static final int SECONDS = 30;
  static final int DIGITS = 6;

  private Totp() {}

  static long step(Instant moment) {
    return moment.getEpochSecond() / SECONDS;
  }

  /** The code of one step of half a minute. */
  static String code(byte[] seed, long step) {
    byte[] hash = hmac(seed, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 15;
    int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
    return "%06d".formatted(number % 1_000_000);
  }

  /** The step that has this code: now, just before or just after, since clocks differ a little. */
  static OptionalLong stepOf(byte[] seed, String code, Instant moment) {
    long now = step(moment);
    return LongStream.rangeClosed(now - 1, now + 1)
        .filter(step ->
            MessageDigest.isEqual(code(seed, step).getBytes(US_ASCII), code.getBytes(US_ASCII)))
        .reduce((earlier, later) -> later);
  }

  private static byte[] hmac(byte[] seed, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(seed, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
      throw new IllegalStateException("every Java has HMAC-SHA-1", impossible);
    }
  }
}
