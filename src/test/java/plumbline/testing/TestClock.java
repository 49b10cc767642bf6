package plumbline.testing;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The program's clock in tests: goes with real time until a test moves it. The loading of the
 * sample brings a clock of its own.
 */
@Singleton
@Replaces(InstantSource.class)
@Requires(property = "plumbline.sample-loading", notEquals = "true")
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
