package plumbline.people;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import plumbline.web.Busy;

/** Argon2id with OWASP's parameters: 19 MiB, two passes, one lane. */
@Singleton
public class Passwords {

  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  /** Half of the threads that serve pages. */
  static final int PLACES = 16;

  static final int PROCESSORS =
      Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, PLACES / 2);

  /** Those that no stranger takes: a flood keeps nobody out of a browser that knows them. */
  static final int KEPT_FREE = 4;

  private static final int LONGEST_SECONDS = 5;

  /**
   * Each hash takes 19 MiB and a processor: at most half of the processors are busy with them, and
   * while more are asked for than that, for two thirds of the time, so that guessing does not keep
   * those who are signed in waiting.
   */
  private final Semaphore atOnce = new Semaphore(PROCESSORS, true);

  /** Who is being hashed for and who waits, so that threads are left for those signed in. */
  private final Semaphore places = new Semaphore(PLACES);

  private final Semaphore strangers = new Semaphore(PLACES - KEPT_FREE);

  private final String nobodys = hash("nobody has this password");

  /** The hash, with its salt and its parameters. */
  public String hash(String password) {
    return guarded(() -> Password.hash(password).addRandomSalt(16).with(ARGON2).getResult());
  }

  /**
   * Takes as long whether the person exists or not.
   *
   * @param isKnown whether the person has signed in before in the browser that asks
   */
  boolean matches(String password, Optional<String> hash, boolean isKnown) {
    String against = hash.orElse(nobodys);
    Supplier<Boolean> check =
        () -> Password.check(password, against).with(Argon2Function.getInstanceFromHash(against));
    return (isKnown ? guarded(check) : guardedOfStranger(check)) && hash.isPresent();
  }

  /** Whether a hash was made with other parameters than those of today. */
  boolean isOutdated(String hash) {
    return !Argon2Function.getInstanceFromHash(hash).equals(ARGON2);
  }

  /**
   * @throws Busy when too many wait already, or it has lasted too long until it was this one's turn
   */
  <T> T guarded(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw new Busy();
    }
    try {
      return inTurn(work);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Busy();
    } finally {
      places.release();
    }
  }

  private <T> T guardedOfStranger(Supplier<T> work) {
    if (!strangers.tryAcquire()) {
      throw new Busy();
    }
    try {
      return guarded(work);
    } finally {
      strangers.release();
    }
  }

  private <T> T inTurn(Supplier<T> work) throws InterruptedException {
    if (!atOnce.tryAcquire(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new Busy();
    }
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
