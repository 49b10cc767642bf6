package plumbline.jobs;

import jakarta.inject.Singleton;
import java.time.Duration;
import plumbline.web.Submissions;

/** Forgets which forms were sent more than a week ago: nobody sends one again after that. */
@Singleton
final class OldSubmissions implements Job {

  private final Submissions submissions;

  OldSubmissions(Submissions submissions) {
    this.submissions = submissions;
  }

  @Override
  public String name() {
    return "old submissions";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run() {
    submissions.forgetOld();
  }
}
