package plumbline.factors;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
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
import plumbline.people.Viewer;

/**
 * Lets people sign in with their password alone, each for a reason that is written down. Nobody who
 * has an app: one coordinator alone would then be let into the account with a link for a new
 * password.
 */
@Singleton
public class Exemptions {

  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 1000;

  private final ExemptionRepository repository;
  private final FactorRepository factors;
  private final Notices notices;
  private final History history;
  private final InstantSource clock;

  Exemptions(
      ExemptionRepository repository,
      FactorRepository factors,
      Notices notices,
      History history,
      InstantSource clock) {
    this.repository = repository;
    this.factors = factors;
    this.notices = notices;
    this.history = history;
    this.clock = clock;
  }

  record Kept(PersonId person, String reason) {}

  /**
   * Exempts a person of the area.
   *
   * @throws Refused when the reason says too little
   * @throws Conflict when it is oneself, somebody who also works elsewhere, or who has an app
   */
  @Transactional
  @RequiresPermission(Permission.MANAGE_PEOPLE)
  public void give(Viewer viewer, AreaId area, PersonId person, String reason) {
    requireOwn(viewer, area, person);
    if (viewer.id().equals(person)) {
      throw new Conflict("Nobody exempts themselves. Ask another coordinator or an administrator.");
    }
    if (factors.find(person).isPresent()) {
      throw new Conflict(
          "This person has an authenticator app. If it is lost, say so first: two people must agree"
              + " before it is taken away.");
    }
    String words = reason.strip();
    if (words.length() < SHORTEST_REASON || words.length() > LONGEST_REASON) {
      throw new Refused(
          "reason", "Write in 10 to 1,000 characters why this person needs no second factor.");
    }
    repository.put(person, words, viewer.id(), now());
    notices.tell(
        person,
        "You sign in with your password alone",
        "Somebody who looks after accounts exempted yours from the second factor.");
    history.record(viewer.id(), area, change("exempted from second factor", person, words));
  }

  /** Asks the person for a second factor again, from the next request on. */
  @Transactional
  @RequiresPermission(Permission.MANAGE_PEOPLE)
  public void withdraw(Viewer viewer, AreaId area, PersonId person) {
    requireOwn(viewer, area, person);
    String reason = find(person).orElseThrow(NotFound::new).reason();
    repository.delete(person);
    notices.tell(
        person,
        "You are asked for a second factor again",
        "Your account is no longer exempted from the second factor.");
    history.record(viewer.id(), area, change("exemption ended", person, reason));
  }

  /** Exempts somebody whose password the program itself tells everybody: a person of the sample. */
  @Transactional
  public void giveInSample(PersonId person) {
    String reason = "A made-up person of the sample area, whose password everybody may know.";
    repository.put(person, reason, person, now());
    history.record(
        person, AreaId.INSTALLATION, change("exempted from second factor", person, reason));
  }

  Optional<Exemption> find(PersonId person) {
    return repository.find(person);
  }

  private void requireOwn(Viewer viewer, AreaId area, PersonId person) {
    if (repository.rolesIn(person, area) == 0) {
      throw new NotFound();
    }
    if (!viewer.administers() && repository.rolesElsewhere(person, area) > 0) {
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
