package plumbline.people;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Argon2id with OWASP's parameters: 19 MiB, two passes, one lane. */
@Singleton
public class Passwords {

  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  /**
   * Each hash takes 19 MiB and a processor: at most half of the processors are busy with them, and
   * while more are asked for than that, for two thirds of the time, so that guessing does not keep
   * those who are signed in waiting.
   */
  private final Semaphore atOnce =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

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

  /** Whether a hash was made with other parameters than those of today. */
  boolean isOutdated(String hash) {
    return !Argon2Function.getInstanceFromHash(hash).equals(ARGON2);
  }

  private <T> T guarded(Supplier<T> work) {
    atOnce.acquireUninterruptibly();
    try {
      long began = System.nanoTime();
      T done = work.get();
      if (atOnce.hasQueuedThreads()) {
        LockSupport.parkNanos((System.nanoTime() - began) / 2);
      }
      return done;
    } finally {
      atOnce.release();
    }
  }
}
