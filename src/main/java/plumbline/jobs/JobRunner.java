package plumbline.jobs;

import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.database.Unreachable;

/** Runs every job that is due and that no other instance runs. */
@Singleton
class JobRunner {

  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  private final List<Job> jobs;
  private final Leases leases;

  JobRunner(List<Job> jobs, Leases leases) {
    this.jobs = List.copyOf(jobs);
    this.leases = leases;
  }

  /** A job that fails keeps no other from running. */
  void runDue() {
    for (Job job : jobs) {
      try {
        runIfDue(job);
      } catch (RuntimeException failed) {
        if (Unreachable.isCauseOf(failed)) {
          LOG.warn("The job {} did not reach the database", job.name());
          return;
        }
        LOG.error("The job {} failed", job.name(), failed);
      }
    }
  }

  private void runIfDue(Job job) {
    if (!leases.take(job)) {
      return;
    }
    try {
      job.run();
    } finally {
      leases.release(job);
    }
  }
}
