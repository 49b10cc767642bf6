package plumbline.papers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.Id;
import plumbline.common.Month;

/** What the history keeps of a paper. */
record PaperKept(
    PaperKind kind,
    String title,
    String committee,
    String item,
    Audience audience,
    String from,
    String to,
    String review,
    String plan,
    String summary,
    List<Section> sections,
    String corrects,
    String maker) {

  static PaperKept of(Paper paper) {
    return new PaperKept(
        paper.kind(),
        paper.title(),
        paper.committee(),
        text(paper.itemId()),
        paper.audience(),
        text(paper.fromMonth()),
        text(paper.toMonth()),
        text(paper.reviewId()),
        text(paper.planId()),
        paper.summary(),
        paper.sections(),
        text(paper.correctsId()),
        paper.maker());
  }

  private static String text(@Nullable Id id) {
    return id == null ? "" : String.valueOf(id.value());
  }

  private static String text(@Nullable Month month) {
    return month == null ? "" : month.toString();
  }
}
