package plumbline.plans;

import org.jspecify.annotations.Nullable;
import plumbline.common.ReviewId;

/**
 * What is said of a plan.
 *
 * @param cause the review that caused it, in words; may be empty
 * @param review that review, when it is here
 */
public record PlanFacts(PlanKind kind, String title, String cause, @Nullable ReviewId review) {}
