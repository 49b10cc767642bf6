package plumbline.publications;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import plumbline.jobs.Job;

/** Goes on with papers whose program was stopped before all was made, and copies public ones. */
@Singleton
class WaitingPapers implements Job {

  private final PublicationStateRepository repository;
  private final Making making;
  private final Exports exports;
  private final InstantSource clock;

  WaitingPapers(
      PublicationStateRepository repository, Making making, Exports exports, InstantSource clock) {
    this.repository = repository;
    this.making = making;
    this.exports = exports;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "waiting papers";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(20);
  }

  @Override
  public void run() {
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    repository.waiting(now).forEach(paper -> making.make(paper.areaId(), paper.id()));
    exports.copyNew();
  }
}
