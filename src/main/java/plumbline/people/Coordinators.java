package plumbline.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.PersonId;

/**
 * Sees to it that every area keeps a coordinator and the installation an administrator, whoever
 * removes whom at the same moment: what could end the last one locks first, changes, and then asks
 * what is left. Nobody asks who takes away somebody who could not sign in anyway.
 */
@Singleton
public class Coordinators {

  private final CoordinatorRepository repository;

  Coordinators(CoordinatorRepository repository) {
    this.repository = repository;
  }

  /**
   * Lets nobody else change who coordinates the area, or any area of this person, until the end.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock(AreaId area, PersonId person) {
    repository.lockAreas(area, person);
  }

  /**
   * Lets nobody else give or take a role of this person until the end, so that two who each take
   * one both know whether it was the last. Before any lock of a history.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lockPerson(PersonId person) {
    repository.lockPerson(person);
  }

  /** Lets nobody else change who administers the installation until the end. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lockInstallation() {
    repository.lockInstallation(AreaId.INSTALLATION);
  }

  /**
   * @throws Conflict when nobody who can sign in coordinates the area any more
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requireOneIn(AreaId area) {
    if (repository.activeIn(area) == 0) {
      throw new Conflict(
          "This is the area's last coordinator who can sign in. Make somebody else coordinator"
              + " first.");
    }
  }

  /**
   * After this person can no longer sign in.
   *
   * @throws Conflict when that leaves an area without a coordinator or the installation without an
   *     administrator
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requireOneWithout(PersonId person) {
    List<String> left = repository.areasLeftBy(person);
    if (!left.isEmpty()) {
      throw new Conflict(
          "This is the last coordinator who can sign in of %s. Make somebody else coordinator first."
              .formatted(String.join(", ", left)));
    }
    if (repository.administers(person) > 0) {
      requireOneAdministrator();
    }
  }

  /**
   * @throws Conflict when no administrator is left who can sign in
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requireOneAdministrator() {
    if (repository.activeAdministrators() == 0) {
      throw new Conflict(
          "This is the last administrator who can sign in. Make somebody else administrator"
              + " first.");
    }
  }
}
