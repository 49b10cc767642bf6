package plumbline.evidence;

import jakarta.inject.Singleton;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.EvidenceId;
import plumbline.notes.NoteSubject;
import plumbline.people.Viewer;

/** Lets notes on the source hang on evidence. */
@Singleton
final class EvidenceNotes implements NoteSubject {

  private final EvidenceRepository repository;

  EvidenceNotes(EvidenceRepository repository) {
    this.repository = repository;
  }

  @Override
  public String kind() {
    return "evidence";
  }

  @Override
  public Optional<Noted> find(Viewer viewer, AreaName area, long id) {
    return repository
        .find(viewer, area.id(), new EvidenceId(id))
        .map(evidence -> new Noted(evidence.title(), area.path("/evidence/" + id)));
  }
}
