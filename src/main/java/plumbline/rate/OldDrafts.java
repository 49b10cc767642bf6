package plumbline.rate;

import jakarta.inject.Singleton;
import java.time.Duration;
import plumbline.jobs.Job;

/** Throws the drafts of closed months away: nobody can confirm or see them any more. */
@Singleton
final class OldDrafts implements Job {

  private final DraftRepository repository;

  OldDrafts(DraftRepository repository) {
    this.repository = repository;
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
    repository.deleteOfClosed();
  }
}
