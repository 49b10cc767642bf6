package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.reports.Block;

/** The criteria on the highest level, with the steps that strengthen them further. */
@Singleton
final class StrengthenSection implements SectionWriter {

  private final Positions positions;

  StrengthenSection(Positions positions) {
    this.positions = positions;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.STRENGTHEN;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    return positions.blocks(
        contents, trend -> new OnLevel(trend).all(trend.scale().levels().getLast()));
  }
}
