package plumbline.papers.sections;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import plumbline.common.ReviewId;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.recommendations.RecommendationStanding;
import plumbline.recommendations.RecommendationStandings;

/** How many of a review's recommendations are answered, and how many are not. */
@Singleton
@Order(45)
final class RecommendationsSentence implements Sentence {

  private final RecommendationStandings standings;

  RecommendationsSentence(RecommendationStandings standings) {
    this.standings = standings;
  }

  @Override
  public Set<SectionKind> about() {
    return Set.of(SectionKind.RECOMMENDATIONS);
  }

  @Override
  public String words(Contents contents) {
    ReviewId review = contents.paper().reviewId();
    if (review == null) {
      return "";
    }
    List<RecommendationStanding> all =
        standings.ofReview(contents.reader(), contents.area().id(), review);
    long answered = all.stream().filter(each -> each.latest() != null).count();
    return words(all.size(), answered);
  }

  static String words(long all, long answered) {
    if (all == 0) {
      return "";
    }
    if (answered == all) {
      return all == 1
          ? "The recommendation has been answered."
          : "All %d recommendations have been answered.".formatted(all);
    }
    if (answered == 0) {
      return all == 1
          ? "The recommendation has not been answered yet."
          : "None of the %d recommendations has been answered yet.".formatted(all);
    }
    long open = all - answered;
    return "%d of %d recommendations %s been answered, %d %s not."
        .formatted(answered, all, answered == 1 ? "has" : "have", open, open == 1 ? "has" : "have");
  }
}
