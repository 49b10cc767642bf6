package plumbline.ratings;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.common.RoundId;
import plumbline.frameworks.Level;
import plumbline.frameworks.RatingScale;
import plumbline.narratives.Narratives;

/** The agreed rating of one criterion in one month, with the month it belongs to. */
@Introspected
public record Rating(
    RoundId roundId,
    Month month,
    String roundState,
    @Nullable String source,
    String frameworkId,
    int frameworkVersion,
    CriterionId criterionId,
    Stage stage,
    @Nullable String level,
    Before.Standing beforeStanding,
    @Nullable String beforeLevel,
    String reason,
    String challenge,
    String progress,
    String nextSteps,
    String strengthen,
    @Nullable PersonId agreedBy,
    @Nullable String agreedByName,
    @Nullable LocalDateTime agreedAt,
    int version) {

  /** Whether the month is still being worked on. */
  public boolean open() {
    return roundState.equals("OPEN");
  }

  public FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, frameworkVersion);
  }

  public Before before() {
    return new Before(beforeStanding, beforeLevel);
  }

  public Narratives narratives() {
    return new Narratives(challenge, progress, nextSteps, strengthen);
  }

  public Optional<Level> level(RatingScale scale) {
    return Optional.ofNullable(level).flatMap(scale::level);
  }

  public Optional<Movement> movement(RatingScale scale) {
    return before().to(level(scale), stage, scale);
  }

  public boolean isUnexplained(RatingScale scale) {
    return reason.isBlank() && movement(scale).filter(Movement::needsReason).isPresent();
  }

  /** What the history keeps of a rating. */
  record Kept(
      Month month,
      CriterionId criterion,
      Stage stage,
      String level,
      String reason,
      Narratives narratives) {}
}
