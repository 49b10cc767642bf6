package plumbline.papers;

import org.jspecify.annotations.Nullable;
import plumbline.common.CommitteeId;
import plumbline.common.ItemId;
import plumbline.common.Month;
import plumbline.common.PlanId;
import plumbline.common.ReviewId;

/**
 * What is chosen for a paper, apart from its sections and its summary.
 *
 * @param fromMonth the first of the months it covers, absent with the last when it covers none
 */
public record PaperFacts(
    PaperKind kind,
    String title,
    CommitteeId committee,
    @Nullable ItemId item,
    Audience audience,
    @Nullable Month fromMonth,
    @Nullable Month toMonth,
    @Nullable ReviewId review,
    @Nullable PlanId plan) {

  static PaperFacts of(Paper paper) {
    return new PaperFacts(
        paper.kind(),
        paper.title(),
        paper.committeeId(),
        paper.itemId(),
        paper.audience(),
        paper.fromMonth(),
        paper.toMonth(),
        paper.reviewId(),
        paper.planId());
  }

  /** Whether what this kind of section needs is chosen. */
  boolean has(SectionKind.Need need) {
    return switch (need) {
      case NOTHING -> true;
      case MONTHS -> fromMonth != null && toMonth != null;
      case ITEM -> item != null;
      case REVIEW -> review != null;
      case PLAN -> plan != null;
    };
  }
}
