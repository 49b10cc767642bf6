package plumbline.home;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.ratings.Before;
import plumbline.ratings.Movement;

/** A rating that moved in the last closed month of an area. */
@Introspected
record Moved(
    String slug,
    String area,
    Month month,
    String frameworkId,
    int frameworkVersion,
    CriterionId criterionId,
    @Nullable String level,
    @Nullable String beforeLevel,
    Movement movement) {

  FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, frameworkVersion);
  }

  Before before() {
    return new Before(Before.Standing.RATED, beforeLevel);
  }
}
