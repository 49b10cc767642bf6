package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import plumbline.figures.MeasureAccount;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.reports.Block;

/** What measures mean, where they stand, and every figure with a note on where it comes from. */
@Singleton
final class MeasuresSection implements SectionWriter {

  private final MeasureReading reading;

  MeasuresSection(MeasureReading reading) {
    this.reading = reading;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.MEASURES;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    MeasureReading.Told told = reading.of(contents);
    if (told.accounts().isEmpty()) {
      return List.of(new Block.Paragraph(nothing(contents)));
    }
    List<Block> blocks = new ArrayList<>();
    if (told.all() > MeasureReading.MOST) {
      blocks.add(
          new Block.Paragraph(
              "The first %d of %d measures stand here, by name."
                  .formatted(MeasureReading.MOST, told.all())));
    }
    MeasureTables tables = new MeasureTables(contents.notes());
    told.accounts().forEach(account -> blocks.addAll(blocks(account, tables)));
    return blocks;
  }

  private static String nothing(Contents contents) {
    return contents.paper().reviewId() == null
        ? "No figure of any measure is released to the readers of this paper."
        : "No measure with a figure that the readers of this paper may read is linked to a"
            + " recommendation of the review.";
  }

  private static List<Block> blocks(MeasureAccount account, MeasureTables tables) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(3, account.measure().name()));
    blocks.add(new Block.Paragraph(MeasureTexts.meaning(account)));
    if (!account.facts().isEmpty()) {
      blocks.add(
          new Block.Facts(
              account.facts().stream()
                  .map(fact -> new Block.Fact(fact.term(), fact.words()))
                  .toList()));
    }
    account.charts().forEach(picture -> blocks.add(new Block.Chart(picture)));
    blocks.addAll(tables.of(account));
    return blocks;
  }
}
