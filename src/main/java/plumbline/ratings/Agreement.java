package plumbline.ratings;

import java.util.Optional;
import plumbline.narratives.Narratives;

/**
 * What a lead records for a criterion.
 *
 * @param level a key of the scale, or nothing when it is not rated this month
 * @param reason why it moved; may be empty only where it did not
 */
public record Agreement(Optional<String> level, String reason, Narratives narratives, Stage stage) {

  /** What a lead says of a month that is worked on here. */
  public Agreement(Optional<String> level, String reason, Narratives narratives) {
    this(level, reason, narratives, Stage.AGREED);
  }

  /** That the paper, from which the month is entered, does not rate the criterion after all. */
  public static Agreement notRecorded(Narratives narratives) {
    return new Agreement(Optional.empty(), "", narratives, Stage.NOT_RECORDED);
  }
}
