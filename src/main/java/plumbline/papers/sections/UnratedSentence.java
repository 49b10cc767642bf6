package plumbline.papers.sections;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
    boolean isNamed = Named.isNeeded(contents);
    return positions.of(contents).map(trend -> words(trend, isNamed)).orElse("");
  }

  private static String words(Trend trend, boolean isNamed) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        sentence(
            trend.lastWhere(rating -> rating.stage() == Stage.CARRIED_FORWARD),
            "carried forward from an earlier month and not confirmed",
            isNamed));
    sentences.add(sentence(trend.lastWhere(TrendRating::isUnrated), "not rated", isNamed));
    int unknown = trend.lastWhere(rating -> rating.stage() == Stage.NOT_RECORDED).size();
    if (unknown > 0) {
      sentences.add(
          Count.of(unknown, "criterion is", "criteria are") + " not recorded in the source.");
    }
    return sentences.stream().filter(words -> !words.isEmpty()).collect(Collectors.joining(" "));
  }

  private static String sentence(List<Trend.Rated> found, String state, boolean isNamed) {
    if (found.isEmpty()) {
      return "";
    }
    String counted = Count.of(found.size(), "criterion is", "criteria are") + " " + state;
    return counted + (isNamed ? ": " + Named.labels(found) : "") + ".";
  }
}
