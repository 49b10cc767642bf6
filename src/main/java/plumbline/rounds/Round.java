package plumbline.rounds;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import plumbline.common.FrameworkVersion;
import plumbline.common.Month;
import plumbline.common.RoundId;

/**
 * One month's self-evaluation of an area against one version of a framework.
 *
 * @param source the earlier paper that the month is entered from, absent for a month worked on here
 * @param dueOn the day by which leads are asked to have confirmed, in London
 */
@MappedEntity("round")
public record Round(
    @Id RoundId id,
    Month month,
    String frameworkId,
    int frameworkVersion,
    State state,
    @Nullable String source,
    LocalDate dueOn,
    @Nullable LocalDateTime closedAt,
    @Nullable String closedByName,
    int version) {

  /** Open, then closed for good. */
  public enum State {
    OPEN,
    CLOSED
  }

  public FrameworkVersion framework() {
    return new FrameworkVersion(frameworkId, frameworkVersion);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** What the history keeps of a month. */
  record Kept(Month month, String framework, State state, String source, LocalDate dueOn) {}

  Kept kept(State now) {
    return new Kept(month, framework().toString(), now, source == null ? "" : source, dueOn);
  }
}
