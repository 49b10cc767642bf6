package plumbline.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.GrantId;
import plumbline.common.Ids;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;

/** Who looks after the installation: always at least one who can sign in. */
@Singleton
public class Administrators {

  private final PersonRepository people;
  private final CoordinatorRepository repository;
  private final Coordinators coordinators;
  private final OneTimeLinks links;
  private final History history;

  Administrators(
      PersonRepository people,
      CoordinatorRepository repository,
      Coordinators coordinators,
      OneTimeLinks links,
      History history) {
    this.people = people;
    this.repository = repository;
    this.coordinators = coordinators;
    this.links = links;
    this.history = history;
  }

  /**
   * Makes the person of this address administrator, inviting whoever has no account yet.
   *
   * @throws Refused when they are one already, or can no longer sign in
   */
  @Transactional
  @RequiresPermission(Permission.RUN_INSTALLATION)
  public PersonId make(Viewer viewer, People.Invitation invitation) {
    Person person = people.withEmail(invitation.email()).orElseGet(() -> add(invitation));
    if (person.state() == PersonState.DISABLED) {
      throw new Refused(
          "email", "This person can no longer sign in. Invite them in an area first.");
    }
    if (repository.administers(person.id()) > 0) {
      throw new Refused("email", "This person is an administrator already.");
    }
    people.insertGrant(new GrantId(Ids.next()), person.id(), Role.ADMINISTRATOR, null, null, null);
    people.renewAccess(person.id());
    record(viewer, "administrator made", person);
    return person.id();
  }

  private Person add(People.Invitation invitation) {
    PersonId id = new PersonId(Ids.next());
    people.insert(
        id, invitation.email(), invitation.name(), invitation.jobTitle(), PersonState.INVITED);
    return people.find(id).orElseThrow();
  }

  /**
   * Takes the role away; it ends at once.
   *
   * @throws Conflict when no other administrator can sign in
   */
  @Transactional
  @RequiresPermission(Permission.RUN_INSTALLATION)
  public void remove(Viewer viewer, PersonId id) {
    coordinators.lockInstallation();
    Person person = people.find(id).orElseThrow(NotFound::new);
    if (repository.deleteAdministrator(id) == 0) {
      throw new NotFound();
    }
    coordinators.requireOneAdministrator();
    people.renewAccess(id);
    record(viewer, "administrator removed", person);
  }

  /** A link with which an administrator who was invited chooses a password. */
  @Transactional
  @RequiresPermission(Permission.RUN_INSTALLATION)
  public String link(Viewer viewer, PersonId id) {
    Person person =
        people
            .find(id)
            .filter(found -> repository.administers(id) > 0)
            .filter(found -> found.state() != PersonState.DISABLED)
            .orElseThrow(NotFound::new);
    record(viewer, "sign-in link made", person);
    return links.make(OneTimeLink.Purpose.toChoosePassword(person.state()), id);
  }

  private void record(Viewer viewer, String kind, Person person) {
    history.record(
        viewer.id(),
        AreaId.INSTALLATION,
        new Change(kind, "person " + person.id().value(), person.kept()));
  }
}
