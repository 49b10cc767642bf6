package plumbline.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Locale;
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
  private final SignOuts signOuts;
  private final OneTimeLinks links;
  private final History history;

  Administrators(
      PersonRepository people,
      CoordinatorRepository repository,
      Coordinators coordinators,
      SignOuts signOuts,
      OneTimeLinks links,
      History history) {
    this.people = people;
    this.repository = repository;
    this.coordinators = coordinators;
    this.signOuts = signOuts;
    this.links = links;
    this.history = history;
  }

  /**
   * Makes the person of this address administrator, inviting whoever has no account yet or can no
   * longer sign in. Links that were made for them before work no longer, and they are exempt from
   * the second factor no longer.
   *
   * @throws Refused when they are one already
   */
  @Transactional
  @RequiresPermission(Permission.RUN_INSTALLATION)
  public PersonId make(Viewer viewer, People.Invitation invitation) {
    Person person = people.withEmail(invitation.email()).orElseGet(() -> add(invitation));
    if (repository.administers(person.id()) > 0) {
      throw new Refused("email", "This person is an administrator already.");
    }
    people.renewAccess(person.id());
    people.insertGrant(new GrantId(Ids.next()), person.id(), Role.ADMINISTRATOR, null, null, null);
    repository.endExemption(person.id()); // which somebody may have given who is none
    links.end(person.id()); // which somebody may hold who is none
    record(viewer.id(), "administrator made", letIn(person));
    return person.id();
  }

  private Person add(People.Invitation invitation) {
    PersonId id = new PersonId(Ids.next());
    people.insert(
        id, invitation.email(), invitation.name(), invitation.jobTitle(), PersonState.INVITED);
    return people.find(id).orElseThrow();
  }

  /** Whoever can no longer sign in counts as invited anew, without the password of before. */
  private Person.Kept letIn(Person person) {
    return person.state() == PersonState.DISABLED ? invite(person) : person.kept();
  }

  private Person.Kept invite(Person person) {
    if (people.update(person.id(), PersonState.INVITED, null, person.version()) != 1) {
      throw Conflict.overtaken("Somebody else changed this person just now. Nothing was saved.");
    }
    return person.kept().in(PersonState.INVITED);
  }

  /**
   * Takes the role away; it ends at once, and whoever has no other can sign in no more.
   *
   * @throws Conflict when no other administrator can sign in
   */
  @Transactional
  @RequiresPermission(Permission.RUN_INSTALLATION)
  public void remove(Viewer viewer, PersonId id) {
    coordinators.lockPerson(id);
    coordinators.lockInstallation();
    Person person = people.find(id).orElseThrow(NotFound::new);
    if (repository.deleteAdministrator(id) == 0) {
      throw new NotFound();
    }
    coordinators.requireOneAdministrator();
    record(viewer.id(), "administrator removed", signOuts.stopWithoutRole(person));
  }

  /** What a link needs so that it can be sent: its token, whose it is and how long it works. */
  public record Link(PersonId id, String token, String name, String email, String life) {}

  /**
   * A link with which another administrator chooses a password: an invitation, or a reset.
   *
   * @throws Conflict when it is oneself
   */
  @Transactional
  @RequiresPermission(Permission.RUN_INSTALLATION)
  public Link link(Viewer viewer, PersonId id) {
    Person person =
        people.find(id).filter(found -> repository.administers(id) > 0).orElseThrow(NotFound::new);
    People.requireNotOneself(viewer, id);
    record(viewer.id(), "sign-in link made", letIn(person));
    OneTimeLink.Purpose purpose = OneTimeLink.Purpose.toChoosePassword(person.state());
    return new Link(
        id, links.make(purpose, id), person.name(), person.email(), purpose.lifeInWords());
  }

  /**
   * Invites the administrator of this address anew, without the password of before, for whoever
   * runs the server.
   *
   * @throws NotFound when no administrator has it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Link readmit(String email) {
    Person person =
        people
            .withEmail(email.strip().toLowerCase(Locale.ROOT))
            .filter(found -> repository.administers(found.id()) > 0)
            .orElseThrow(NotFound::new);
    repository.endExemption(person.id());
    record(person.id(), "administrator invited anew by the operator", invite(person));
    OneTimeLink.Purpose purpose = OneTimeLink.Purpose.INVITATION;
    return new Link(
        person.id(),
        links.make(purpose, person.id()),
        person.name(),
        person.email(),
        purpose.lifeInWords());
  }

  /** The name of an administrator, for the others. */
  public String nameOf(Viewer viewer, PersonId id) {
    viewer.require(Permission.RUN_INSTALLATION, AreaId.INSTALLATION);
    return people
        .find(id)
        .filter(found -> repository.administers(id) > 0)
        .map(Person::name)
        .orElseThrow(NotFound::new);
  }

  private void record(PersonId by, String kind, Person.Kept person) {
    history.record(
        by, AreaId.INSTALLATION, new Change(kind, "person " + person.id().value(), person));
  }
}
