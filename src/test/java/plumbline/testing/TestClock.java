package plumbline.testing;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The program's clock in tests: goes with real time until a test moves it. */
@Singleton
@Replaces(InstantSource.class)
public final class TestClock implements InstantSource {

  private volatile Duration offset = Duration.ZERO;

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(offset);
  }

  /** Makes it this moment now; the clock goes on from there. */
  public void set(Instant now) {
    offset = Duration.between(InstantSource.system().instant(), now);
  }

  public void reset() {
    offset = Duration.ZERO;
  }
}
