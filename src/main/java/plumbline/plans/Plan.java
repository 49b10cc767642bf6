package plumbline.plans;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;
import plumbline.common.PlanId;
import plumbline.common.ReviewId;

/**
 * A plan, with the numbers of those of its actions that the reader may see.
 *
 * @param cause the review that caused it, in words
 * @param reviewId that review, when it is here and the reader may read it
 * @param open open ones, of which {@code late} are past due
 * @param done done or verified ones
 */
@MappedEntity("plan")
public record Plan(
    @Id PlanId id,
    PlanKind kind,
    String title,
    String cause,
    int version,
    @Nullable ReviewId reviewId,
    @Nullable String reviewTitle,
    int open,
    int late,
    int done) {

  /** The review that caused it, as far as the reader may know. */
  String after() {
    if (reviewTitle == null) {
      return cause;
    }
    return cause.isBlank() ? reviewTitle : reviewTitle + " (" + cause + ")";
  }

  /** What the history keeps of it. */
  record Kept(PlanKind kind, String title, String cause, String review) {}
}
