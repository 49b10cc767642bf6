package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.reports.Block;

/** The criteria on the lowest level, with their texts. */
@Singleton
final class ChallengeSection implements SectionWriter {

  private final Positions positions;

  ChallengeSection(Positions positions) {
    this.positions = positions;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.CHALLENGE;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    return positions.blocks(
        contents, trend -> new OnLevel(trend).all(trend.scale().levels().getFirst()));
  }
}
