package plumbline.people;

import jakarta.inject.Singleton;
import java.time.Duration;
import plumbline.jobs.Job;

/** Forgets sessions that ended longer ago than their forms are kept, and browsers unseen long. */
@Singleton
final class OldSessions implements Job {

  private final Sessions sessions;
  private final KnownBrowsers known;

  OldSessions(Sessions sessions, KnownBrowsers known) {
    this.known = known;
    this.sessions = sessions;
  }

  @Override
  public String name() {
    return "old sessions";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(10);
  }

  @Override
  public void run() {
    sessions.deleteEnded();
    known.forgetOld();
  }
}
