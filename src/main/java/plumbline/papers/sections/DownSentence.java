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

/** What went down, the deepest fall first, and what is no longer rated. */
@Singleton
@Order(20)
final class DownSentence implements Sentence {

  private final Positions positions;

  DownSentence(Positions positions) {
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
    List<Trend.Rated> down = movements.that(Movement.DOWN);
    String fell =
        down.isEmpty()
            ? ""
            : Count.of(down.size(), "criterion", "criteria")
                + " moved down"
                + (isNamed ? ": " + Named.moved(down, movements.trend()) : "")
                + ".";
    List<Trend.Rated> gone = movements.that(Movement.NO_LONGER_RATED);
    String unrated =
        gone.isEmpty()
            ? ""
            : Count.of(gone.size(), "criterion is", "criteria are")
                + " no longer rated"
                + (isNamed ? ": " + Named.labels(gone) : "")
                + ".";
    return (fell + " " + unrated).strip();
  }
}
