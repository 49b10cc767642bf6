package plumbline.reports.trend;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.common.RoundId;

/** A month that the report covers. */
@MappedEntity("round")
public record TrendMonth(
    @Id RoundId id,
    Month month,
    String frameworkId,
    int frameworkVersion,
    String state,
    @Nullable String source) {

  public FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, frameworkVersion);
  }

  public boolean open() {
    return state.equals("OPEN");
  }
}
