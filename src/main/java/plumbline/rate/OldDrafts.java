package plumbline.rate;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import plumbline.jobs.Job;

/**
 * Throws the drafts of closed months away. Nobody can confirm them any more, but their writers have
 * this long to copy what they need.
 */
@Singleton
final class OldDrafts implements Job {

  static final Duration KEPT = Duration.ofDays(30);

  private final DraftRepository repository;
  private final InstantSource clock;

  OldDrafts(DraftRepository repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "old drafts";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    repository.deleteOfClosed(LocalDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC));
  }
}
