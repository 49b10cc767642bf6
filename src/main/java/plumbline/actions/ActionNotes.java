package plumbline.actions;

import jakarta.inject.Singleton;
import java.util.Optional;
import plumbline.common.ActionId;
import plumbline.common.AreaName;
import plumbline.notes.NoteSubject;
import plumbline.people.Viewer;

/** Lets notes on sources hang on actions. */
@Singleton
final class ActionNotes implements NoteSubject {

  private final ActionRepository repository;

  ActionNotes(ActionRepository repository) {
    this.repository = repository;
  }

  @Override
  public String kind() {
    return "action";
  }

  @Override
  public Optional<Noted> find(Viewer viewer, AreaName area, long id) {
    return repository
        .find(viewer, area.id(), new ActionId(id))
        .map(action ->
            new Noted(
                action.name() + ", " + action.planTitle(),
                UpdateFields.address(area, action.id())));
  }
}
