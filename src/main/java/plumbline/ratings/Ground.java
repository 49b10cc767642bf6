package plumbline.ratings;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;
import plumbline.common.FrameworkVersion;
import plumbline.common.RoundId;

/** What a new rating stands on: its month, the month's framework, and what was before. */
@Introspected
record Ground(
    RoundId roundId,
    String roundState,
    @Nullable String source,
    String frameworkId,
    int frameworkVersion,
    Before.Standing beforeStanding,
    @Nullable String beforeLevel) {

  boolean open() {
    return roundState.equals("OPEN");
  }

  FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, frameworkVersion);
  }

  Before before() {
    return new Before(beforeStanding, beforeLevel);
  }
}
