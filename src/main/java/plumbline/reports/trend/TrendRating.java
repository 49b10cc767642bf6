package plumbline.reports.trend;

import io.micronaut.core.annotation.Introspected;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.frameworks.Level;
import plumbline.frameworks.RatingScale;
import plumbline.narratives.Narratives;
import plumbline.ratings.Before;
import plumbline.ratings.Movement;
import plumbline.ratings.Stage;

/** A rating as its month has it; the texts only for the last month of the report. */
@Introspected
public record TrendRating(
    Month month,
    CriterionId criterionId,
    Stage stage,
    @Nullable String level,
    Before.Standing beforeStanding,
    @Nullable String beforeLevel,
    @Nullable Movement movement,
    String reason,
    String challenge,
    String progress,
    String nextSteps,
    String strengthen) {

  public Optional<Level> level(RatingScale scale) {
    return Optional.ofNullable(level).flatMap(scale::level);
  }

  /** Whether nobody rated it, which is not the same as a source that does not say. */
  public boolean isUnrated() {
    return level == null && stage != Stage.NOT_RECORDED;
  }

  public Before before() {
    return new Before(beforeStanding, beforeLevel);
  }

  public Optional<Movement> movement(RatingScale scale) {
    return movement != null ? Optional.of(movement) : before().to(level(scale), stage, scale);
  }

  public String movementWords(RatingScale scale) {
    return movement(scale).map(moved -> before().words(moved, scale)).orElse("");
  }

  /** For a narrow column: why two months cannot be compared stands in the criterion's entry. */
  public String shortMovement(RatingScale scale) {
    return movement(scale)
        .map(moved ->
            moved == Movement.NOT_COMPARABLE ? "cannot be compared" : before().words(moved, scale))
        .orElse("");
  }

  public Narratives narratives() {
    return new Narratives(challenge, progress, nextSteps, strengthen);
  }
}
