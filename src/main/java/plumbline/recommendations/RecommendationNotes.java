package plumbline.recommendations;

import jakarta.inject.Singleton;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.RecommendationId;
import plumbline.notes.NoteSubject;
import plumbline.people.Viewer;

/** Source notes hang on recommendations. */
@Singleton
final class RecommendationNotes implements NoteSubject {

  private final RecommendationRepository repository;

  RecommendationNotes(RecommendationRepository repository) {
    this.repository = repository;
  }

  @Override
  public String kind() {
    return "recommendation";
  }

  @Override
  public Optional<Noted> find(Viewer viewer, AreaName area, long id) {
    return repository
        .find(viewer, area.id(), new RecommendationId(id))
        .map(found ->
            new Noted(
                found.label() + ", " + found.reviewTitle(), area.path("/recommendations/" + id)));
  }
}
