package plumbline.scrutiny;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;

/**
 * What was promised to a committee and is past its date.
 *
 * @param title the printed reference and how the recommendation begins
 * @param review what asked for it, with the theme
 * @param days how many days late it is
 * @param asWritten the timescale, every character of it
 * @param understood the same as it is understood
 * @param drift how it moved from what was promised first; empty while it did not
 * @param answeredOn the day of the last meeting that was answered about it
 * @param answer that answer, or how it begins; empty where there is none
 */
public record LatePromise(
    RecommendationId id,
    ReviewId reviewId,
    String title,
    String review,
    long days,
    String asWritten,
    String understood,
    String drift,
    @Nullable LocalDate answeredOn,
    String answer) {

  /** "1 day late". */
  public String lateness() {
    return days == 1 ? "1 day late" : "%,d days late".formatted(days);
  }
}
