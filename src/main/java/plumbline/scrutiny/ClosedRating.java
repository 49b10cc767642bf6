package plumbline.scrutiny;

import io.micronaut.core.annotation.Introspected;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.frameworks.Level;
import plumbline.frameworks.RatingScale;
import plumbline.ratings.Stage;

/**
 * What a closed month says of a criterion.
 *
 * @param known whether the month had closed when the committee last met
 * @param correction why it was corrected; absent when it was not
 */
@Introspected
record ClosedRating(
    Month month,
    String frameworkId,
    int frameworkVersion,
    boolean known,
    CriterionId criterionId,
    Stage stage,
    @Nullable String level,
    @Nullable String correction,
    String reason) {

  boolean corrected() {
    return correction != null;
  }

  FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, frameworkVersion);
  }

  Optional<Level> level(RatingScale scale) {
    return Optional.ofNullable(level).flatMap(scale::level);
  }
}
