package plumbline.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import plumbline.common.Month;

/** Stands still until it is moved; never shows a moment that has not come yet. */
final class SampleClock implements InstantSource {

  private final Instant latest;
  private volatile Instant shown;

  SampleClock(InstantSource real) {
    this.latest = real.instant();
    this.shown = latest;
  }

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
