package plumbline.reports.trend;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.common.RoundId;

/** A month that the report covers. */
@MappedEntity("round")
record TrendMonth(
    @Id RoundId id,
    Month month,
    String frameworkId,
    int frameworkVersion,
    String state,
    @Nullable String source) {

  FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, frameworkVersion);
  }

  boolean open() {
    return state.equals("OPEN");
  }
}
