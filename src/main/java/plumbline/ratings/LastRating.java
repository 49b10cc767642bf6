package plumbline.ratings;

import io.micronaut.core.annotation.Introspected;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;

/** The last level that a criterion of an earlier framework had, after corrections. */
@Introspected
record LastRating(
    CriterionId criterionId, Month month, String frameworkId, int frameworkVersion, String level) {

  FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, frameworkVersion);
  }
}
