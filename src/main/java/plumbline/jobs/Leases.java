package plumbline.jobs;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import plumbline.common.Ids;

/** The right of this instance to run a job, for a while. */
@Singleton
class Leases {

  /** After this a job counts as abandoned, and another instance takes it. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  private final JobRepository repository;
  private final InstantSource clock;
  private final String holder = Long.toString(Ids.next(), Character.MAX_RADIX);

  Leases(JobRepository repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /** Whether the job is due and nobody else runs it; then it is this instance's to run. */
  boolean take(Job job) {
    LocalDateTime now = now();
    if (repository.take(job.name(), holder, now, now.plus(LONGEST)) == 1) {
      return true;
    }
    boolean isNew = repository.insertOnce(job.name(), now) == 1;
    return isNew && repository.take(job.name(), holder, now, now.plus(LONGEST)) == 1;
  }

  /** The job was run, well or not: the next run is due after its time. */
  void release(Job job) {
    LocalDateTime now = now();
    repository.release(job.name(), holder, now, now.plus(job.every()));
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
