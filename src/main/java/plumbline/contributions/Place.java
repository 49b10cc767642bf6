package plumbline.contributions;

import io.micronaut.core.annotation.Introspected;
import plumbline.common.FrameworkVersion;
import plumbline.common.RoundId;

/** Where an agency's rating goes: the month and the month's framework. */
@Introspected
record Place(RoundId roundId, String roundState, String frameworkId, int frameworkVersion) {

  boolean open() {
    return roundState.equals("OPEN");
  }

  FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, frameworkVersion);
  }
}
