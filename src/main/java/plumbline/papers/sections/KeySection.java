package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import plumbline.frameworks.Level;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.reports.Block;
import plumbline.reports.trend.Trend;

/** What each level means, and what stands where there is none. */
@Singleton
final class KeySection implements SectionWriter {

  private final Positions positions;

  KeySection(Positions positions) {
    this.positions = positions;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.KEY;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    return positions.blocks(contents, KeySection::key);
  }

  private static List<Block> key(Trend trend) {
    List<Block.Fact> facts = new ArrayList<>();
    for (Level level : trend.scale().levels()) {
      facts.add(new Block.Fact(level.word() + " (" + level.letter() + ")", level.description()));
    }
    facts.add(new Block.Fact("Not rated (–)", "Nobody has rated this criterion in this month"));
    facts.add(
        new Block.Fact(
            "Not recorded (n/r)", "The paper that the month was entered from does not say"));
    facts.add(
        new Block.Fact(
            "Carried forward", "The rating of an earlier month, not confirmed in this one"));
    return List.of(new Block.Facts(facts));
  }
}
