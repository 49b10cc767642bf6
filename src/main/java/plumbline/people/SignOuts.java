package plumbline.people;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.history.Change;
import plumbline.history.History;

/** Signs other people out. */
@Singleton
public class SignOuts {

  private final PersonRepository people;
  private final CoordinatorRepository roles;
  private final Sessions sessions;
  private final Notices notices;
  private final History history;

  SignOuts(
      PersonRepository people,
      CoordinatorRepository roles,
      Sessions sessions,
      Notices notices,
      History history) {
    this.people = people;
    this.roles = roles;
    this.sessions = sessions;
    this.notices = notices;
    this.history = history;
  }

  /**
   * Ends every session and every token of a person of the area, from the next request on.
   *
   * @throws Conflict when the person also works elsewhere
   */
  @Transactional
  @RequiresPermission(Permission.MANAGE_PEOPLE)
  public void endAll(Viewer viewer, AreaId area, PersonId id) {
    Person person = people.findInArea(id, area).orElseThrow(NotFound::new);
    if (!viewer.administers() && people.grantsElsewhere(id, area) > 0) {
      throw new Conflict("This person also works for another area. Ask an administrator.");
    }
    endAll(viewer, area, person);
  }

  /** Ends every session of an administrator. */
  @Transactional
  @RequiresPermission(Permission.RUN_INSTALLATION)
  public void endAll(Viewer viewer, PersonId id) {
    Person person =
        people.find(id).filter(found -> roles.administers(id) > 0).orElseThrow(NotFound::new);
    endAll(viewer, AreaId.INSTALLATION, person);
  }

  private void endAll(Viewer viewer, AreaId area, Person person) {
    PersonId id = person.id();
    sessions.endAll(id);
    notices.tell(
        id,
        "You were signed out",
        "Somebody who looks after accounts signed you out everywhere. Your tokens ended, too.");
    history.record(
        viewer.id(), area, new Change("signed out", "person " + id.value(), person.kept()));
  }

  /**
   * After a role was taken away: whoever has none left is signed out and can sign in no more.
   *
   * @return the person as they are now
   */
  Person.Kept stopWithoutRole(Person person) {
    if (people.stopWithoutRole(person.id()) == 0) {
      people.renewAccess(person.id());
      return person.kept();
    }
    sessions.endAll(person.id());
    return person.kept().in(PersonState.DISABLED);
  }
}
