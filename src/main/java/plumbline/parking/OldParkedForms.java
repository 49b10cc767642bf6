package plumbline.parking;

import jakarta.inject.Singleton;
import java.time.Duration;
import plumbline.jobs.Job;

/** Throws away the forms that nobody came back for. */
@Singleton
final class OldParkedForms implements Job {

  private final ParkedForms parked;

  OldParkedForms(ParkedForms parked) {
    this.parked = parked;
  }

  @Override
  public String name() {
    return "old parked forms";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run() {
    parked.purge();
  }
}
