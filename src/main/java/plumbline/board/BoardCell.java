package plumbline.board;

import io.micronaut.core.annotation.Introspected;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.frameworks.Level;
import plumbline.frameworks.RatingScale;
import plumbline.ratings.Before;
import plumbline.ratings.Mark;
import plumbline.ratings.Movement;
import plumbline.ratings.Stage;

/**
 * One rating of the board: a criterion in a month, after corrections.
 *
 * @param movement kept when the month closed; absent while it is open
 * @param corrections how many corrections stand behind the level
 */
@Introspected
record BoardCell(
    Month month,
    CriterionId criterionId,
    Stage stage,
    @Nullable String level,
    Before.Standing beforeStanding,
    @Nullable String beforeLevel,
    @Nullable Movement movement,
    int corrections) {

  Optional<Level> level(RatingScale scale) {
    return Optional.ofNullable(level).flatMap(scale::level);
  }

  Mark mark(RatingScale scale) {
    return Mark.of(level(scale), stage, corrections > 0);
  }

  Before before() {
    return new Before(beforeStanding, beforeLevel);
  }

  /** The movement as it was when the month closed, or as it is now in an open month. */
  Optional<Movement> movement(RatingScale scale) {
    return movement != null ? Optional.of(movement) : before().to(level(scale), stage, scale);
  }

  boolean needsAttention(RatingScale scale) {
    boolean notRated = level == null && stage != Stage.NOT_RECORDED;
    boolean down = movement(scale).filter(Movement.DOWN::equals).isPresent();
    return notRated || stage == Stage.CARRIED_FORWARD || down;
  }
}
