package plumbline.ratings;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.frameworks.Level;
import plumbline.frameworks.RatingScale;

/**
 * What the last closed month says of the same criterion.
 *
 * @param level a key of the scale, present exactly when it was rated
 */
public record Before(Standing standing, @Nullable String level) {

  /** Whether there is something to compare with, and if not, why. */
  public enum Standing {
    NONE("no earlier month"),
    RATED("rated"),
    NOT_RATED("not rated"),
    NOT_RECORDED("not recorded in the source"),
    OTHER_SCALE("rated on another scale");

    private final String words;

    Standing(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  public static final Before NOTHING = new Before(Standing.NONE, null);

  public Optional<Level> level(RatingScale scale) {
    return Optional.ofNullable(level).flatMap(scale::level);
  }

  /** How a rating moved from here; nothing when there is none now and was none before. */
  public Optional<Movement> to(Optional<Level> now, Stage stage, RatingScale scale) {
    if (stage == Stage.NOT_RECORDED) {
      return Optional.empty();
    }
    if (now.isEmpty()) {
      return standing == Standing.RATED ? Optional.of(Movement.NO_LONGER_RATED) : Optional.empty();
    }
    return Optional.of(
        switch (standing) {
          case NONE, NOT_RATED -> Movement.FIRST;
          case NOT_RECORDED, OTHER_SCALE -> Movement.NOT_COMPARABLE;
          case RATED -> compared(now.get(), scale);
        });
  }

  private Movement compared(Level now, RatingScale scale) {
    String earlier = level;
    if (earlier == null || scale.level(earlier).isEmpty()) {
      return Movement.NOT_COMPARABLE;
    }
    int distance = scale.distance(earlier, now.key());
    return distance == 0 ? Movement.SAME : distance > 0 ? Movement.UP : Movement.DOWN;
  }

  /** The movement in words: "up from red", "no change", "cannot be compared: …". */
  public String words(Movement movement, RatingScale scale) {
    String earlier =
        level(scale).map(found -> found.word().toLowerCase(java.util.Locale.UK)).orElse("");
    return switch (movement) {
      case UP -> "up from " + earlier;
      case DOWN -> "down from " + earlier;
      case SAME -> "no change";
      case FIRST -> "first rating";
      case NO_LONGER_RATED -> "no longer rated, was " + earlier;
      case NOT_COMPARABLE -> "cannot be compared: earlier month " + standing.words();
    };
  }
}
