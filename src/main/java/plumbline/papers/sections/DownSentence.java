package plumbline.papers.sections;

import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.Comparator;
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
    return positions.of(contents).map(DownSentence::words).orElse("");
  }

  private static String words(Trend trend) {
    TrendMovements movements = new TrendMovements(trend);
    List<Trend.Rated> down =
        movements.that(Movement.DOWN).stream()
            .sorted(Comparator.comparingInt(rated -> fall(rated, trend)))
            .toList();
    String fell =
        down.isEmpty()
            ? ""
            : Count.of(down.size(), "criterion", "criteria")
                + " moved down: "
                + Named.moved(down, trend)
                + ".";
    List<Trend.Rated> gone = movements.that(Movement.NO_LONGER_RATED);
    String unrated =
        gone.isEmpty()
            ? ""
            : Count.of(gone.size(), "criterion is", "criteria are")
                + " no longer rated: "
                + Count.named(gone.stream().map(Trend.Rated::label).toList())
                + ".";
    return (fell + " " + unrated).strip();
  }

  /** How far it fell, as a negative number of levels. */
  private static int fall(Trend.Rated rated, Trend trend) {
    String before = rated.rating().beforeLevel();
    String now = rated.rating().level();
    return before == null || now == null ? 0 : trend.scale().distance(before, now);
  }
}
