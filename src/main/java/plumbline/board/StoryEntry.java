package plumbline.board;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.frameworks.Level;
import plumbline.frameworks.RatingScale;
import plumbline.narratives.Narratives;
import plumbline.ratings.Before;
import plumbline.ratings.Movement;
import plumbline.ratings.Stage;

/** One month of a criterion, with its words. */
@Introspected
record StoryEntry(
    Month month,
    String roundState,
    String frameworkId,
    int frameworkVersion,
    Stage stage,
    @Nullable String level,
    Before.Standing beforeStanding,
    @Nullable String beforeLevel,
    @Nullable Movement movement,
    String reason,
    String challenge,
    String progress,
    String nextSteps,
    String strengthen,
    @Nullable String agreedByName,
    @Nullable LocalDateTime agreedAt) {

  FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, frameworkVersion);
  }

  Optional<Level> level(RatingScale scale) {
    return Optional.ofNullable(level).flatMap(scale::level);
  }

  Narratives narratives() {
    return new Narratives(challenge, progress, nextSteps, strengthen);
  }

  Before before() {
    return new Before(beforeStanding, beforeLevel);
  }

  Optional<Movement> movement(RatingScale scale) {
    return movement != null ? Optional.of(movement) : before().to(level(scale), stage, scale);
  }
}
