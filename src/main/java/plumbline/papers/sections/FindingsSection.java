package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.papers.Contents;
import plumbline.papers.Section;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.reports.Block;
import plumbline.reviews.Part;
import plumbline.reviews.PartKind;
import plumbline.reviews.Review;
import plumbline.reviews.ReviewParts;

/** What the paper's review found: its parts in print order, as far as they are released. */
@Singleton
final class FindingsSection implements SectionWriter {

  private final PaperReview reviews;
  private final ReviewParts parts;

  FindingsSection(PaperReview reviews, ReviewParts parts) {
    this.reviews = reviews;
    this.parts = parts;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.FINDINGS;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    Optional<Review> review = reviews.of(contents);
    return review.map(found -> blocks(contents, found)).orElse(PaperReview.none(contents));
  }

  private List<Block> blocks(Contents contents, Review review) {
    List<Block> blocks = new ArrayList<>(reviews.about(contents, review));
    List<Part> open = parts.all(contents.reader(), contents.area().id(), review.id());
    PartTree tree = new PartTree(open);
    boolean isAskedElsewhere =
        contents.paper().sections().stream()
            .map(Section::kind)
            .anyMatch(SectionKind.EVALUATION_QUESTIONS::equals);
    List<Part> shown =
        tree.top().stream()
            .filter(part -> !(isAskedElsewhere && part.kind() == PartKind.QUESTION))
            .toList();
    if (shown.isEmpty()) {
      blocks.add(new Block.Paragraph("No finding of this review is recorded for this paper."));
    }
    blocks.addAll(PartBlocks.of(tree, shown));
    int all = parts.all(contents.maker(), contents.area().id(), review.id()).size();
    withheld(all - open.size()).ifPresent(blocks::add);
    return blocks;
  }

  /** That something is missing here; what it is stays unsaid. */
  private static Optional<Block> withheld(int parts) {
    if (parts <= 0) {
      return Optional.empty();
    }
    String many = parts == 1 ? "1 part of the review is" : parts + " parts of the review are";
    return Optional.of(
        new Block.Words(
            "Withheld",
            many
                + " withheld and not printed here. Cases and quotations can tell who a person is;"
                + " they are printed once they are released."));
  }
}
