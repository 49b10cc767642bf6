package plumbline.jobs;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Looks again and again whether a job is due; not while the sample is loaded, nor in tests. */
@Singleton
@Requires(property = "plumbline.jobs", notEquals = "off")
@Requires(property = "plumbline.sample-loading", notEquals = "true")
final class JobClock {

  private final JobRunner runner;

  JobClock(JobRunner runner) {
    this.runner = runner;
  }

  @Scheduled(initialDelay = "20s", fixedDelay = "20s")
  void tick() {
    runner.runDue();
  }
}
