package plumbline.providers;

import jakarta.inject.Singleton;
import java.time.Duration;
import plumbline.jobs.Job;

/** Forgets who was sent to a provider and did not come back in time, and what they had typed. */
@Singleton
final class OldRequests implements Job {

  private final ProviderRequests requests;

  OldRequests(ProviderRequests requests) {
    this.requests = requests;
  }

  @Override
  public String name() {
    return "old provider requests";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run() {
    requests.forgetOld();
  }
}
