package plumbline.meetings;

import jakarta.inject.Singleton;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.ItemId;
import plumbline.notes.NoteSubject;
import plumbline.people.Viewer;

/** Lets notes on the source hang on items. */
@Singleton
final class ItemNotes implements NoteSubject {

  private final Items items;

  ItemNotes(Items items) {
    this.items = items;
  }

  @Override
  public String kind() {
    return "item";
  }

  @Override
  public Optional<Noted> find(Viewer viewer, AreaName area, long id) {
    return items
        .find(viewer, area.id(), new ItemId(id))
        .map(item -> new Noted(item.heading(), item.path(area)));
  }
}
