package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plumbline.common.Month;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.recommendations.RecommendationDetail;
import plumbline.recommendations.RecommendationDetails;
import plumbline.recommendations.RecommendationStanding;
import plumbline.reports.Block;
import plumbline.reviews.Review;
import plumbline.timescales.TimescaleState;

/** The recommendations of the paper's review: how all of them stand, then each with its answers. */
@Singleton
final class RecommendationsSection implements SectionWriter {

  private final PaperReview reviews;
  private final RecommendationDetails details;

  RecommendationsSection(PaperReview reviews, RecommendationDetails details) {
    this.reviews = reviews;
    this.details = details;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.RECOMMENDATIONS;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    Optional<Review> review = reviews.of(contents);
    return review.map(found -> blocks(contents, found)).orElse(PaperReview.none(contents));
  }

  private List<Block> blocks(Contents contents, Review review) {
    List<RecommendationDetail> all =
        details.ofReview(contents.reader(), contents.area().id(), review.id());
    if (all.isEmpty()) {
      return List.of(
          new Block.Paragraph("No recommendation of “" + review.title() + "” is recorded."));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(intro(contents, review, all)));
    blocks.add(RecommendationOverview.of(all));
    all.forEach(each -> blocks.addAll(RecommendationBlocks.of(each, all)));
    return blocks;
  }

  /** How many there are, how they stand, and what holds for all of them. */
  private static String intro(Contents contents, Review review, List<RecommendationDetail> all) {
    String many = all.size() == 1 ? "1 recommendation" : all.size() + " recommendations";
    long themes =
        all.stream()
            .map(each -> each.recommendation().theme())
            .filter(theme -> !theme.isBlank())
            .distinct()
            .count();
    String head =
        "“%s” makes %s%s"
            .formatted(review.title(), many, themes > 1 ? " under " + themes + " themes" : "");
    return Terms.sentences(
        head,
        RecommendationOverview.anyTimescale(all)
            ? "On " + Month.words(contents.today()) + ": " + standing(all)
            : "The paper sets no timescale for any of them",
        RecommendationOverview.answered(all),
        RecommendationBlocks.anyDecision(all) ? "" : "No decision on them is recorded yet.",
        all.stream().noneMatch(each -> each.recommendation().printed())
            ? "The paper numbers none of them; the numbers are given here."
            : "");
  }

  /** "6 past due, 3 due this month, 1 complete", the most pressing first. */
  private static String standing(List<RecommendationDetail> all) {
    Map<Integer, List<RecommendationStanding>> byState =
        all.stream()
            .map(RecommendationDetail::standing)
            .collect(
                Collectors.groupingBy(
                    RecommendationsSection::urgency, TreeMap::new, Collectors.toList()));
    return byState.values().stream()
        .map(same -> same.size() + " " + words(same.getFirst()))
        .collect(Collectors.joining(", "));
  }

  private static int urgency(RecommendationStanding each) {
    return each.isOpen() ? each.timescaleState().ordinal() : TimescaleState.values().length;
  }

  /** "past due", "complete (impact review due)". */
  private static String words(RecommendationStanding each) {
    String words = each.words().toLowerCase(Locale.UK);
    return words.contains("; ") ? words.replace("; ", " (") + ")" : words;
  }
}
