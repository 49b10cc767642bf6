package plumbline.people;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Argon2id with OWASP's parameters: 19 MiB, two passes, one lane. */
@Singleton
public class Passwords {

  static final int SHORTEST = 12;
  static final int LONGEST = 128;

  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  /** Each hash takes 19 MiB: more than a few at once would fill a small heap. */
  private final Semaphore atOnce = new Semaphore(2);

  private final String nobodys = hash("nobody has this password");

  /** The hash, with its salt and its parameters. */
  public String hash(String password) {
    return guarded(() -> Password.hash(password).addRandomSalt(16).with(ARGON2).getResult());
  }

  /** Takes as long whether the person exists or not. */
  public boolean matches(String password, Optional<String> hash) {
    String against = hash.orElse(nobodys);
    boolean matches =
        guarded(() ->
            Password.check(password, against).with(Argon2Function.getInstanceFromHash(against)));
    return matches && hash.isPresent();
  }

  /** Why this password is not taken, or empty. */
  static String fault(String password, String email, String name) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return "Use a password of at least 12 characters; three random words are a good one.";
    }
    if (length > LONGEST) {
      return "Use a password of at most 128 characters.";
    }
    String lower = password.toLowerCase(Locale.ROOT);
    boolean isOwn =
        lower.contains("plumbline")
            || holds(lower, email.replaceAll("@.*", ""))
            || holds(lower, name);
    return isOwn || password.codePoints().distinct().count() < 5
        ? "Choose a password that is harder to guess: not your name, your address or one letter"
            + " repeated."
        : "";
  }

  /** A name of three letters or fewer stands in too many words to be held against one. */
  private static boolean holds(String password, String own) {
    return own.length() > 3 && password.contains(own.toLowerCase(Locale.ROOT));
  }

  private <T> T guarded(java.util.function.Supplier<T> work) {
    atOnce.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      atOnce.release();
    }
  }
}
