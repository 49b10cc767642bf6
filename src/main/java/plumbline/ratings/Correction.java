package plumbline.ratings;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;
import plumbline.common.Month;

/** What a closed month's rating should have been, with the reason; the rating itself stays. */
@Introspected
public record Correction(
    Month month, @Nullable String level, String reason, String madeByName, LocalDateTime madeAt) {

  /** What the history keeps of a correction. */
  record Kept(Month month, CriterionId criterion, String level, String reason) {}
}
