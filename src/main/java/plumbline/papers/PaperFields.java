package plumbline.papers;

import org.jspecify.annotations.Nullable;
import plumbline.common.Id;
import plumbline.common.Month;

/** What is chosen for a paper already, as the values of the fields of its form. */
record PaperFields(
    String title,
    String committee,
    String item,
    String audience,
    String from,
    String to,
    String review,
    String plan) {

  static PaperFields of(Paper paper) {
    return new PaperFields(
        paper.title(),
        text(paper.committeeId()),
        text(paper.itemId()),
        paper.audience().name(),
        text(paper.fromMonth()),
        text(paper.toMonth()),
        text(paper.reviewId()),
        text(paper.planId()));
  }

  private static String text(@Nullable Id id) {
    return id == null ? "" : String.valueOf(id.value());
  }

  private static String text(@Nullable Month month) {
    return month == null ? "" : month.toString();
  }
}
