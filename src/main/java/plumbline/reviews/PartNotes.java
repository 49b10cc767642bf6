package plumbline.reviews;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.common.AreaName;
import plumbline.common.ReviewPartId;
import plumbline.notes.NoteSubject;
import plumbline.people.Viewer;

/** Lets notes on the source hang on the parts of reviews: {@code part 123}. */
@Singleton
final class PartNotes implements NoteSubject {

  private final PartRepository repository;

  PartNotes(PartRepository repository) {
    this.repository = repository;
  }

  @Override
  public String kind() {
    return "part";
  }

  @Override
  public Optional<Noted> find(Viewer viewer, AreaName area, long id) {
    return repository
        .find(viewer, area.id(), new ReviewPartId(id))
        .map(part ->
            new Noted(
                part.label(), area.path("/reviews/" + part.reviewId().value() + "#part-" + id)));
  }

  /** What is noted on these parts, each note on one line, by the subject of its part. */
  static Map<String, List<String>> lines(
      plumbline.notes.SourceNotes notes, AreaName area, List<Part> shown) {
    return notes.standing(area, shown.stream().map(Part::noteSubject).toList()).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                each -> each.getValue().stream().map(note -> note.line()).toList()));
  }
}
