package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import plumbline.common.Month;
import plumbline.common.Refused;
import plumbline.papers.Contents;
import plumbline.reports.Block;
import plumbline.reports.trend.Trend;
import plumbline.reports.trend.Trends;

/**
 * The ratings of a paper's months. They are read as whoever makes it may read them: the paper is
 * what releases them.
 */
@Singleton
final class Positions {

  /** What was read, or why there is nothing to read. */
  private record Read(Optional<Trend> trend, String why) {}

  private final Trends trends;
  private final Remembered<Read> remembered = new Remembered<>(this::read);

  Positions(Trends trends) {
    this.trends = trends;
  }

  /** What a section says of the ratings, or why there are none. */
  List<Block> blocks(Contents contents, Function<Trend, List<Block>> section) {
    Read found = remembered.of(contents);
    return found.trend().map(section).orElseGet(() -> List.of(new Block.Paragraph(found.why())));
  }

  /** The ratings; nothing when the paper covers no months that were opened. */
  Optional<Trend> of(Contents contents) {
    return remembered.of(contents).trend();
  }

  private Read read(Contents contents) {
    Month from = contents.paper().fromMonth();
    Month to = contents.paper().toMonth();
    if (from == null || to == null) {
      return new Read(Optional.empty(), "This paper covers no months.");
    }
    try {
      return new Read(Optional.of(trends.of(contents.maker(), contents.area(), from, to)), "");
    } catch (Refused refused) {
      return new Read(Optional.empty(), refused.words());
    }
  }
}
