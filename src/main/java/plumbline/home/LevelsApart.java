package plumbline.home;

import io.micronaut.core.annotation.Introspected;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.frameworks.Level;
import plumbline.frameworks.RatingScale;

/**
 * A criterion on which agencies differ.
 *
 * @param levels keys of the scale, with commas between
 */
@Introspected
record LevelsApart(
    String slug, String frameworkId, int frameworkVersion, CriterionId criterionId, String levels) {

  private static final int FAR = 2;

  FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, frameworkVersion);
  }

  /** Whether the furthest two are two levels or more apart; a scale of two says nothing more. */
  boolean isFar(RatingScale scale) {
    var orders =
        java.util.Arrays.stream(levels.split(","))
            .flatMap(key -> scale.level(key).stream())
            .mapToInt(Level::order)
            .summaryStatistics();
    return orders.getCount() > 1 && orders.getMax() - orders.getMin() >= FAR;
  }
}
