package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import plumbline.papers.Contents;
import plumbline.papers.PaperKind;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.ratings.Movement;
import plumbline.reports.Block;
import plumbline.reports.trend.Trend;
import plumbline.reports.trend.TrendMovements;
import plumbline.reports.trend.TrendTables;

/** How many criteria are on each level, what moved and why; in short for a single page. */
@Singleton
final class MovementSection implements SectionWriter {

  /** A table of more months does not fit beside its words on an upright page. */
  private static final int MOST_MONTHS = 13;

  private final Positions positions;

  MovementSection(Positions positions) {
    this.positions = positions;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.MOVEMENT;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    boolean inShort = contents.paper().kind() == PaperKind.ONE_PAGE;
    return positions.blocks(
        contents, trend -> inShort ? new TrendMovements(trend).shortTable() : movement(trend));
  }

  private static List<Block> movement(Trend trend) {
    TrendMovements movements = new TrendMovements(trend);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new TrendTables(trend).levels(MOST_MONTHS));
    blocks.addAll(movements.table());
    int same = movements.that(Movement.SAME).size();
    if (same > 0) {
      blocks.add(
          new Block.Paragraph(
              Count.of(same, "criterion", "criteria")
                  + " did not change in "
                  + trend.last().month().words()
                  + "."));
    }
    return blocks;
  }
}
