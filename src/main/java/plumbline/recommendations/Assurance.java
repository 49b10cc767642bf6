package plumbline.recommendations;

import io.micronaut.core.annotation.Introspected;
import plumbline.common.ReviewId;

/** What a review from elsewhere says about a recommendation. */
@Introspected
public record Assurance(ReviewId reviewId, String reviewTitle, Stance stance, String words) {}
