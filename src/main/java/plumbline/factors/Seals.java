package plumbline.factors;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import plumbline.database.StartRefused;

/**
 * Seals what the database must keep but not know, with AES-256-GCM under the key of the
 * installation. A sealed value belongs to one use: under another it does not open, nor does it
 * after any of its bits was changed.
 */
@Singleton
public final class Seals {

  static final int KEY_BYTES = 32;

  private static final String SETTING = "PLUMBLINE_SECRET_KEY";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  Seals(
      @Property(name = "plumbline.secret-key", defaultValue = "") String key,
      @Property(name = "plumbline.data") String folder) {
    this.key = key(key.isBlank() ? SecretKeyFile.in(Path.of(folder)) : key);
  }

  private static SecretKey key(String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text.strip());
      if (bytes.length == KEY_BYTES) {
        return new SecretKeySpec(bytes, "AES");
      }
    } catch (IllegalArgumentException notBase64) {
      // Said below in the same words.
    }
    throw new StartRefused(
        SETTING + " is not a key of 32 bytes in Base64: make one with openssl rand -base64 32.");
  }

  /**
   * Checks before anything starts that programs which share a database server have been given a key
   * to share.
   *
   * @throws StartRefused with one sentence for the operator
   */
  public static void requireKeyWith(boolean server) {
    String set = System.getenv().getOrDefault(SETTING, "").strip();
    if (!set.isEmpty()) {
      key(set);
    } else if (server) {
      throw new StartRefused(
          SETTING
              + " is not set: with a database server, give every instance the same key; make one"
              + " with openssl rand -base64 32, and keep it apart from the backups.");
    }
  }

  /** The value as text that only {@link #open} with the same use can read. */
  public String seal(byte[] value, String use) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, use).doFinal(value);
      return Base64.getEncoder()
          .encodeToString(
              ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has AES-GCM", impossible);
    }
  }

  /** The value; nothing when it was changed, sealed for another use or under another key. */
  public Optional<byte[]> open(String sealed, String use) {
    try {
      byte[] all = Base64.getDecoder().decode(sealed);
      if (all.length <= NONCE_BYTES) {
        return Optional.empty();
      }
      byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, nonce, use)
              .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES));
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String use) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(use.getBytes(UTF_8));
    return cipher;
  }
}
