package plumbline.people;

import jakarta.inject.Singleton;
import java.time.Duration;
import plumbline.jobs.Job;

/**
 * Forgets what signing in leaves behind: sessions that ended longer ago than their forms are kept,
 * browsers unseen long, links whose time is over and failures that count no more.
 */
@Singleton
final class OldSessions implements Job {

  private final Sessions sessions;
  private final KnownBrowsers known;
  private final OneTimeLinks links;
  private final SignIns signIns;

  OldSessions(Sessions sessions, KnownBrowsers known, OneTimeLinks links, SignIns signIns) {
    this.links = links;
    this.signIns = signIns;
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
    links.forgetOld();
    signIns.forgetOld();
  }
}
