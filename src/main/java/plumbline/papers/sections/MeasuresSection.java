package plumbline.papers.sections;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.ReviewId;
import plumbline.figures.MeasureAccount;
import plumbline.figures.MeasureAccounts;
import plumbline.measures.Measure;
import plumbline.measures.Measures;
import plumbline.papers.Contents;
import plumbline.papers.SectionKind;
import plumbline.papers.SectionWriter;
import plumbline.reports.Block;

/**
 * The measures about what a review asked for, or all of the area, as far as the paper's readers may
 * read their figures: nothing gets released by standing in a paper.
 */
@Singleton
final class MeasuresSection implements SectionWriter {

  private static final int MOST = 40;

  private final Measures measures;
  private final MeasureAccounts accounts;

  MeasuresSection(Measures measures, MeasureAccounts accounts) {
    this.measures = measures;
    this.accounts = accounts;
  }

  @Override
  public SectionKind kind() {
    return SectionKind.MEASURES;
  }

  @Override
  public List<Block> blocks(Contents contents) {
    List<Measure> all = measures(contents);
    List<MeasureAccount> told =
        accounts.of(contents.reader(), contents.area(), all.subList(0, Math.min(MOST, all.size())));
    if (told.isEmpty()) {
      return List.of(new Block.Paragraph(nothing(contents)));
    }
    List<Block> blocks = new ArrayList<>();
    if (all.size() > MOST) {
      blocks.add(
          new Block.Paragraph(
              "The first %d of %d measures stand here, by name.".formatted(MOST, all.size())));
    }
    MeasureTables tables = new MeasureTables(contents.notes());
    told.forEach(account -> blocks.addAll(blocks(account, tables)));
    return blocks;
  }

  /**
   * Those linked to the review's recommendations, which may be none that the readers may read; all
   * where nothing at all is linked.
   */
  private List<Measure> measures(Contents contents) {
    AreaId area = contents.area().id();
    ReviewId review = contents.paper().reviewId();
    return review == null || measures.ofReview(contents.maker(), area, review).isEmpty()
        ? measures.all(contents.reader(), area)
        : measures.ofReview(contents.reader(), area, review);
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
