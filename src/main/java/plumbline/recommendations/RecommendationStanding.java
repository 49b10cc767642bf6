package plumbline.recommendations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.timescales.Promises;
import plumbline.timescales.TimescaleState;

/**
 * A recommendation and how it stands on a day.
 *
 * @param latest the latest response; absent while there is none
 */
public record RecommendationStanding(
    Recommendation recommendation, Promises promises, @Nullable Response latest, LocalDate day) {

  /** What is computed from its timescale; of one that is closed or rejected nothing is due. */
  public TimescaleState timescaleState() {
    return promises.current().stateAt(day);
  }

  /** Whether somebody still waits for it. */
  public boolean isOpen() {
    return recommendation.state() != RecommendationState.CLOSED
        && recommendation.decision() != Decision.REJECTED;
  }

  public boolean isPastDue() {
    return isOpen()
        && (timescaleState() == TimescaleState.PAST_DUE
            || timescaleState() == TimescaleState.COMPLETE_REVIEW_PAST_DUE);
  }

  /** "Past due", "Closed", "Rejected". */
  public String words() {
    if (recommendation.state() == RecommendationState.CLOSED) {
      return RecommendationState.CLOSED.words();
    }
    return recommendation.decision() == Decision.REJECTED
        ? Decision.REJECTED.words()
        : timescaleState().words();
  }
}
