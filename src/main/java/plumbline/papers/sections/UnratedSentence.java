package plumbline.papers.sections;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.ratings.Stage;
import plumbline.reports.trend.Trend;
import plumbline.reports.trend.TrendRating;

/** What has no rating of its own in the last month, by the three reasons for that. */
@Singleton
@Order(30)
final class UnratedSentence implements Sentence {

  private final Positions positions;

  UnratedSentence(Positions positions) {
    this.positions = positions;
  }

  @Override
  public Set<SectionKind> about() {
    return Set.of(SectionKind.RATINGS, SectionKind.MOVEMENT, SectionKind.NOT_RATED);
  }

  @Override
  public String words(Contents contents) {
    return positions.of(contents).map(UnratedSentence::words).orElse("");
  }

  private static String words(Trend trend) {
    List<String> sentences = new ArrayList<>();
    named(
        sentences,
        trend,
        rating -> rating.stage() == Stage.CARRIED_FORWARD,
        "carried forward from an earlier month and not confirmed");
    named(sentences, trend, TrendRating::isUnrated, "not rated");
    int unknown = trend.lastWhere(rating -> rating.stage() == Stage.NOT_RECORDED).size();
    if (unknown > 0) {
      sentences.add(
          Count.of(unknown, "criterion is", "criteria are") + " not recorded in the source.");
    }
    return String.join(" ", sentences);
  }

  private static void named(
      List<String> sentences, Trend trend, Predicate<TrendRating> which, String state) {
    List<String> names = trend.lastWhere(which).stream().map(Trend.Rated::label).toList();
    if (!names.isEmpty()) {
      sentences.add(
          "%s %s: %s."
              .formatted(
                  Count.of(names.size(), "criterion is", "criteria are"),
                  state,
                  Count.named(names)));
    }
  }
}
