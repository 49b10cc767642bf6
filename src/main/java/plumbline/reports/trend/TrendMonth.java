package plumbline.reports.trend;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.common.RoundId;

/**
 * A month that the report covers.
 *
 * @param previous the last closed month before it, with which it is compared
 */
@MappedEntity("round")
public record TrendMonth(
    @Id RoundId id,
    Month month,
    String frameworkId,
    int frameworkVersion,
    String state,
    @Nullable String source,
    @Nullable Month previous) {

  public FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, frameworkVersion);
  }

  /** "August 2026"; "the month before" while that one is not entered. */
  public String previousWords() {
    return previous == null ? "the month before" : previous.words();
  }

  public boolean open() {
    return state.equals("OPEN");
  }
}
