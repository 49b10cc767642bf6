package plumbline.rate;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import plumbline.jobs.Job;

/** Throws away what was typed and never confirmed, a month after its month closed. */
@Singleton
final class OldDrafts implements Job {

  private static final Duration KEPT = Duration.ofDays(30);

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
    repository.deleteClosedBefore(
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).minus(KEPT));
  }
}
