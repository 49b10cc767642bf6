package plumbline.publications;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.publications.differences.Difference;
import plumbline.publications.differences.Differences;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Report;
import plumbline.reports.Row;

/** What a paper that corrects another says about it, before everything else. */
final class Corrections {

  static final String HEADING = "What this paper corrects";

  /** So many differences are listed; a paper with more of them is another paper. */
  static final int MOST = 200;

  private Corrections() {}

  /**
   * The correcting paper with the section about what it corrects.
   *
   * @param before what the corrected paper said; absent of papers from before this was kept
   * @param words what the maker says was corrected
   */
  static Report explained(
      Report report, Publication corrected, Optional<Report> before, String words) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, HEADING));
    blocks.add(
        new Block.Paragraph(
            "This paper takes the place of the paper “%s”, which was sent to %s on %s."
                .formatted(corrected.title(), corrected.committee(), corrected.sentOn())));
    blocks.add(new Block.Words("What was wrong", words));
    before.ifPresent(old -> blocks.add(changes(Differences.between(without(old), report))));
    blocks.addAll(report.blocks());
    return with(report, blocks);
  }

  private static Block changes(List<Difference> differences) {
    if (differences.isEmpty()) {
      return new Block.Paragraph("Apart from this section the two papers say the same.");
    }
    List<Row> rows = new ArrayList<>();
    for (Difference difference : differences.subList(0, Math.min(MOST, differences.size()))) {
      rows.add(
          Row.of(
              Cell.of(difference.place()),
              Cell.of(orNothing(difference.shortWas())),
              Cell.of(orNothing(difference.shortIs()))));
    }
    return new Block.Table("What changed", List.of("Where", "Was", "Is"), rows);
  }

  private static String orNothing(String words) {
    return words.isEmpty() ? "Not there" : words;
  }

  /** The paper without that section, so that papers are compared by what they say themselves. */
  static Report without(Report report) {
    List<Block> blocks = new ArrayList<>();
    boolean isAbout = false;
    for (Block block : report.blocks()) {
      if (block instanceof Block.Heading heading && heading.level() == 2) {
        isAbout = heading.text().equals(HEADING);
      }
      if (!isAbout) {
        blocks.add(block);
      }
    }
    return with(report, blocks);
  }

  private static Report with(Report report, List<Block> blocks) {
    return new Report(
        report.title(),
        report.subtitle(),
        report.author(),
        report.language(),
        report.madeAt(),
        blocks);
  }
}
