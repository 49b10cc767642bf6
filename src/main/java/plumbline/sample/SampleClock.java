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
import plumbline.sample.papers.Diary;

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
  private final Diary diary = new Diary();
  private volatile Instant shown = latest;

  @Override
  public Instant instant() {
    return shown;
  }

  /** What is to be done as the clock passes. */
  Diary diary() {
    return diary;
  }

  /** Goes to this time in London; what the diary has for the days before is done first. */
  void moveTo(LocalDate day, LocalTime time) {
    diary.liveThrough(day.minusDays(1), this::goOn);
    show(day.atTime(time).atZone(Month.LONDON).toInstant());
  }

  /** Goes on by a little, and to that morning if it has not come yet. */
  private void goOn(LocalDate day) {
    pass(Duration.ofMinutes(2));
    Instant morning = day.atTime(10, 0).atZone(Month.LONDON).toInstant();
    if (morning.isAfter(shown)) {
      show(morning);
    }
  }

  void pass(Duration time) {
    show(shown.plus(time));
  }

  private void show(Instant wanted) {
    shown = wanted.isAfter(latest) ? latest : wanted;
  }
}
