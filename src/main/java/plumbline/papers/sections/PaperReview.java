package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.common.ReviewId;
import plumbline.papers.Contents;
import plumbline.reports.Block;
import plumbline.reviews.Review;
import plumbline.reviews.Reviews;

/** The review that a paper is about, as the paper's readers may read it. */
@Singleton
final class PaperReview {

  private final Reviews reviews;

  PaperReview(Reviews reviews) {
    this.reviews = reviews;
  }

  /** The review; empty when none is chosen, or it is not open to the paper's readers. */
  Optional<Review> of(Contents contents) {
    ReviewId chosen = contents.paper().reviewId();
    return chosen == null ? Optional.empty() : find(contents, chosen);
  }

  private Optional<Review> find(Contents contents, ReviewId id) {
    return reviews.find(contents.reader(), contents.area().id(), id);
  }

  /** What stands in place of a section about a review when there is none. */
  static List<Block> none(Contents contents) {
    return List.of(
        new Block.Paragraph(
            contents.paper().reviewId() == null
                ? "This paper is about no review."
                : "The review that this paper is about is not open to its readers."));
  }

  /** What is said of the review as a whole. */
  List<Block> about(Contents contents, Review review) {
    List<Block> blocks = new ArrayList<>();
    ReviewId before = review.predecessorId();
    Optional<Review> earlier = before == null ? Optional.empty() : find(contents, before);
    Terms terms =
        new Terms()
            .add("Review", review.title())
            .add("Kind", review.kind().words())
            .add("Carried out by", review.conductedBy())
            .add("When", review.datesWords())
            .add("Marked", review.marking())
            .add("Taken from", review.source());
    said(terms, "Outcome", review.outcome(), blocks);
    earlier.ifPresent(found -> {
      terms.add("Looks back on", words(found));
      said(terms, "Verdict on that", review.predecessorVerdict(), blocks);
    });
    terms.below(blocks);
    return blocks;
  }

  private static void said(Terms terms, String term, String text, List<Block> blocks) {
    if (Terms.isLong(text)) {
      terms.below(blocks);
      blocks.add(new Block.Words(term, text));
    } else {
      terms.add(term, text);
    }
  }

  /** "EHC Plan Task Group, published 2019. Cabinet accepted the recommendations." */
  private static String words(Review earlier) {
    String when = earlier.datesWords();
    return Terms.sentences(
        earlier.title() + (when.isEmpty() ? "" : ", " + when),
        earlier.outcome().replace('\n', ' '));
  }
}
