package plumbline.home;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;

/** A criterion on which an agency said something else than the area agreed. */
@Introspected
record DissentAsked(
    String slug,
    String agency,
    Month month,
    String frameworkId,
    int frameworkVersion,
    CriterionId criterionId,
    String level,
    @Nullable String agreedLevel) {

  FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, frameworkVersion);
  }
}
