package plumbline.sample;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import plumbline.common.Month;

/**
 * The clock of a program that loads the sample: stands still until it is moved, and never shows a
 * moment that has not come yet.
 */
@Singleton
@Replaces(InstantSource.class)
@Requires(property = SampleClock.LOADING, value = "true")
final class SampleClock implements InstantSource {

  /** The setting of a program that only loads the sample. */
  static final String LOADING = "plumbline.sample-loading";

  private final Instant latest = InstantSource.system().instant();
  private volatile Instant shown = latest;

  @Override
  public Instant instant() {
    return shown;
  }

  /** Goes to this time in London. */
  void moveTo(LocalDate day, LocalTime time) {
    show(day.atTime(time).atZone(Month.LONDON).toInstant());
  }

  void pass(Duration time) {
    show(shown.plus(time));
  }

  private void show(Instant wanted) {
    shown = wanted.isAfter(latest) ? latest : wanted;
  }
}
