package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.ratings.Stage;
import plumbline.reports.Block;
import plumbline.reports.trend.Trend;
import plumbline.reports.trend.TrendCorrection;

/** What was corrected after its month was closed; the ratings themselves stay as they were. */
@Singleton
final class CorrectionsSection implements SectionWriter {

  private final Positions positions;

  CorrectionsSection(Positions positions) {
    this.positions = positions;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.CORRECTIONS;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    return positions.blocks(contents, CorrectionsSection::corrections);
  }

  private static List<Block> corrections(Trend trend) {
    if (trend.corrections().isEmpty()) {
      return List.of(
          new Block.Paragraph("No rating of these months was corrected after its month closed."));
    }
    List<Block> blocks = new ArrayList<>();
    for (TrendCorrection correction : trend.corrections()) {
      String criterion = trend.label(correction.criterionId());
      blocks.add(new Block.Heading(3, criterion + ", " + correction.month().words()));
      blocks.add(
          new Block.Paragraph(
              "Recorded as %s; corrected to %s."
                  .formatted(recorded(correction, trend), word(correction.level(), trend))));
      blocks.add(new Block.Words(correction.reason()));
    }
    return blocks;
  }

  private static String recorded(TrendCorrection correction, Trend trend) {
    return correction.stage() == Stage.NOT_RECORDED
        ? "not recorded in the source"
        : word(correction.recorded(), trend);
  }

  private static String word(@Nullable String level, Trend trend) {
    return Optional.ofNullable(level)
        .flatMap(trend.scale()::level)
        .map(found -> found.word().toLowerCase(Locale.UK))
        .orElse("not rated");
  }
}
