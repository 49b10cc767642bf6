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
  private final Sessions sessions;
  private final Notices notices;
  private final History history;

  SignOuts(PersonRepository people, Sessions sessions, Notices notices, History history) {
    this.people = people;
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
    sessions.endAll(id);
    notices.tell(
        id,
        "You were signed out",
        "Somebody who looks after accounts signed you out everywhere. Your tokens ended, too.");
    history.record(
        viewer.id(), area, new Change("signed out", "person " + id.value(), person.kept()));
  }
}
