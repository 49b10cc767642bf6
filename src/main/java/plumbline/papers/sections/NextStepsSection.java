package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.frameworks.Level;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.reports.Block;
import plumbline.reports.trend.Trend;

/** The criteria between the lowest level and the highest, with the steps to the highest. */
@Singleton
final class NextStepsSection implements SectionWriter {

  private final Positions positions;

  NextStepsSection(Positions positions) {
    this.positions = positions;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.NEXT_STEPS;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    return positions.blocks(contents, NextStepsSection::between);
  }

  private static List<Block> between(Trend trend) {
    List<Level> levels = trend.scale().levels();
    if (levels.size() < 3) {
      return List.of(new Block.Paragraph("The scale has no level between its lowest and highest."));
    }
    OnLevel entries = new OnLevel(trend);
    return levels.subList(1, levels.size() - 1).stream()
        .flatMap(level -> entries.risenFirst(level).stream())
        .toList();
  }
}
