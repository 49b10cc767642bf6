package plumbline.ratings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.frameworks.Level;

/**
 * A rating as one small block on a page: a letter in its colour, with its word for readers of text.
 *
 * @param corrected whether a correction of a closed month stands behind it
 */
public record Mark(
    String colour,
    String letter,
    String word,
    boolean notRated,
    boolean notRecorded,
    boolean carriedForward,
    boolean corrected) {

  private static final Mark NOT_RATED = new Mark("", "", "Not rated", true, false, false, false);

  public static Mark of(Optional<Level> level, Stage stage, boolean corrected) {
    if (level.isEmpty()) {
      boolean notRecorded = stage == Stage.NOT_RECORDED && !corrected;
      return new Mark(
          "",
          "",
          notRecorded ? "Not recorded in the source" : "Not rated",
          !notRecorded,
          notRecorded,
          false,
          corrected);
    }
    return new Mark(
        level.get().colour().key(),
        level.get().letter(),
        level.get().word(),
        false,
        false,
        stage == Stage.CARRIED_FORWARD && !corrected,
        corrected);
  }

  public static Mark of(Level level) {
    return of(Optional.of(level), Stage.AGREED, false);
  }

  /** The mark of what was before, which may be nothing. */
  public static Mark before(@Nullable Level level) {
    return level == null ? NOT_RATED : of(level);
  }
}
