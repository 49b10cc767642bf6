package plumbline.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The few figures of our own: what waits, what is late, who is signed in, as numbers. All of them
 * come from one query, asked at most every ten seconds. They carry no label, so that neither a
 * person nor an area can be told by them.
 */
@Singleton
class Figures implements MeterBinder {

  private static final Duration KEPT = Duration.ofSeconds(10);

  private final Standings standings;
  private final InstantSource clock;
  private @Nullable Standing standing;
  private long asked = Long.MIN_VALUE;

  Figures(Standings standings, InstantSource clock) {
    this.standings = standings;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "plumbline.jobs.late", "Jobs that should have run by now", Standing::lateJobs);
    gauge(registry, "plumbline.mail.waiting", "Messages that will leave", Standing::waiting);
    gauge(registry, "plumbline.mail.failed", "Messages that were not taken", Standing::failed);
    gauge(registry, "plumbline.mail.by.hand", "Messages to be sent by hand", Standing::byHand);
    gauge(registry, "plumbline.sessions", "Sessions that are alive", Standing::sessions);
  }

  private void gauge(
      MeterRegistry registry, String name, String words, ToIntFunction<Standing> number) {
    Gauge.builder(name, () -> read(number)).description(words).register(registry);
  }

  /** Without the database there is no number, and the other figures are served all the same. */
  private double read(ToIntFunction<Standing> number) {
    try {
      return number.applyAsInt(now());
    } catch (RuntimeException away) {
      return Double.NaN;
    }
  }

  private synchronized Standing now() {
    long millis = clock.millis();
    Standing known = standing;
    if (known == null || Math.abs(millis - asked) > KEPT.toMillis()) {
      known = standings.now();
      standing = known;
      asked = millis;
    }
    return known;
  }

  /**
   * A request's method is whatever somebody sends: a new one gets no figure after the first ten.
   */
  @Factory
  static final class Limits {

    private static final int METHODS = 10;

    @Bean
    @Singleton
    MeterFilter methods() {
      return MeterFilter.maximumAllowableTags(
          "http.server.requests", "method", METHODS, MeterFilter.deny());
    }
  }
}
