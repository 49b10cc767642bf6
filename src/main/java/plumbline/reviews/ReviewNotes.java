package plumbline.reviews;

import jakarta.inject.Singleton;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.ReviewId;
import plumbline.notes.NoteSubject;
import plumbline.people.Viewer;

/** Lets notes on the source hang on reviews. */
@Singleton
final class ReviewNotes implements NoteSubject {

  private final Reviews reviews;

  ReviewNotes(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public String kind() {
    return "review";
  }

  @Override
  public Optional<Noted> find(Viewer viewer, AreaName area, long id) {
    return reviews
        .find(viewer, area.id(), new ReviewId(id))
        .map(review -> new Noted(review.title(), area.path("/reviews/" + id)));
  }
}
