package plumbline.papers.sections;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.ratings.Movement;
import plumbline.reports.trend.Trend;
import plumbline.reports.trend.TrendMovements;

/** What went up; or, where every criterion can be compared and none moved, that none did. */
@Singleton
@Order(21)
final class UpSentence implements Sentence {

  private final Positions positions;

  UpSentence(Positions positions) {
    this.positions = positions;
  }

  @Override
  public Set<SectionKind> about() {
    return Set.of(SectionKind.MOVEMENT);
  }

  @Override
  public String words(Contents contents) {
    return positions
        .of(contents)
        .map(TrendMovements::new)
        .map(movements -> words(movements, Named.isNeeded(contents)))
        .orElse("");
  }

  private static String words(TrendMovements movements, boolean isNamed) {
    List<Trend.Rated> up = movements.that(Movement.UP);
    if (!up.isEmpty()) {
      return Count.of(up.size(), "criterion", "criteria")
          + " moved up"
          + (isNamed ? ": " + Named.moved(up, movements.trend()) : "")
          + ".";
    }
    int same = movements.that(Movement.SAME).size();
    return same > 0 && same == movements.trend().framework().criteria().size()
        ? "No criterion moved since " + movements.trend().last().previousWords() + "."
        : "";
  }
}
