package plumbline.factors;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Notices;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Sessions;
import plumbline.people.Viewer;

/**
 * Takes the second factor from somebody who has lost both phone and recovery codes. One coordinator
 * or administrator says so, after having made sure who asks; within a day another one agrees. The
 * person then sets up another app after the next password.
 */
@Singleton
class FactorLosses {

  static final Duration WAITS = Duration.ofDays(1);

  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 1000;

  private final FactorLossRepository repository;
  private final FactorRepository factors;
  private final ExemptionRepository roles;
  private final Sessions sessions;
  private final Notices notices;
  private final History history;
  private final InstantSource clock;

  FactorLosses(
      FactorLossRepository repository,
      FactorRepository factors,
      ExemptionRepository roles,
      Sessions sessions,
      Notices notices,
      History history,
      InstantSource clock) {
    this.repository = repository;
    this.factors = factors;
    this.roles = roles;
    this.sessions = sessions;
    this.notices = notices;
    this.history = history;
    this.clock = clock;
  }

  record Kept(PersonId person, String reason) {}

  /** What was said of this person in the last day and waits for a second one to agree. */
  Optional<FactorLoss> find(PersonId person) {
    return repository.find(person, now().minus(WAITS));
  }

  /**
   * Says that the person has lost the second factor.
   *
   * @throws Refused when it does not say how they were recognised
   * @throws Conflict when it is oneself, or nothing is there to lose
   */
  @Transactional
  @RequiresPermission(Permission.MANAGE_PEOPLE)
  public void say(Viewer viewer, AreaId area, PersonId person, String reason) {
    requireOther(viewer, area, person);
    if (factors.find(person).isEmpty()) {
      throw new Conflict("This person has no authenticator app.");
    }
    String words = reason.strip();
    if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON) {
      throw new Refused(
          "lost", "Write in 10 to 1,000 characters how you made sure that it is this person.");
    }
    repository.put(person, words, viewer.id(), now());
    notices.tell(
        person,
        "Your second factor is said to be lost",
        "Somebody asked to take the second factor from your account. A second person must agree.");
    history.record(viewer.id(), area, change("second factor said to be lost", person, words));
  }

  /**
   * Agrees: the app and the recovery codes are worth nothing from now on, and every session and
   * token ends.
   *
   * @throws Conflict when it is whoever said it, or the person
   */
  @Transactional
  @RequiresPermission(Permission.MANAGE_PEOPLE)
  public void agree(Viewer viewer, AreaId area, PersonId person) {
    requireOther(viewer, area, person);
    FactorLoss loss = find(person).orElseThrow(NotFound::new);
    if (loss.saidBy().equals(viewer.id())) {
      throw new Conflict("You said it yourself. A second person must agree.");
    }
    if (repository.delete(person) != 1) {
      throw new NotFound();
    }
    factors.delete(person);
    factors.deleteCodes(person);
    sessions.endAll(person);
    notices.tell(
        person,
        "Your second factor was taken away",
        "Two people agreed that you have lost it. After your password you set up another app. You are signed out, and your tokens ended.");
    history.record(viewer.id(), area, change("second factor taken away", person, loss.reason()));
  }

  /** Takes back what was said: the phone is found, or somebody else asked. */
  @Transactional
  @RequiresPermission(Permission.MANAGE_PEOPLE)
  public void withdraw(Viewer viewer, AreaId area, PersonId person) {
    requireOther(viewer, area, person);
    FactorLoss loss = find(person).orElseThrow(NotFound::new);
    repository.delete(person);
    notices.tell(
        person,
        "Your second factor stays",
        "It is no longer said to be lost. Your authenticator app and recovery codes work as before.");
    history.record(viewer.id(), area, change("second factor not lost", person, loss.reason()));
  }

  private void requireOther(Viewer viewer, AreaId area, PersonId person) {
    if (roles.rolesIn(person, area) == 0) {
      throw new NotFound();
    }
    if (viewer.id().equals(person)) {
      throw new Conflict("Two other people decide this for you.");
    }
    if (!viewer.administers() && roles.rolesElsewhere(person, area) > 0) {
      throw new Conflict("This person also works for another area. Ask an administrator.");
    }
  }

  private static Change change(String kind, PersonId person, String reason) {
    return new Change(kind, "person " + person.value(), new Kept(person, reason));
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
