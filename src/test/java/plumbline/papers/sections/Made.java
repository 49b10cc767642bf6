package plumbline.papers.sections;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.common.CommitteeId;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.common.ReviewId;
import plumbline.papers.Audience;
import plumbline.papers.Paper;
import plumbline.papers.PaperKind;
import plumbline.papers.Section;
import plumbline.papers.SectionKind;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Report;
import plumbline.reports.Row;

/** Papers for tests, and what stands in them. */
public final class Made {

  private Made() {}

  /** A public paper of some months with these sections, or with those that its kind begins with. */
  public static Paper paper(
      PaperKind kind,
      CommitteeId committee,
      @Nullable Month from,
      @Nullable Month to,
      @Nullable ReviewId review,
      SectionKind... sections) {
    List<SectionKind> kinds = sections.length == 0 ? kind.sections() : List.of(sections);
    return new Paper(
        new PaperId(0),
        kind,
        kind.words(),
        committee,
        "Children and Young People Scrutiny Committee",
        null,
        null,
        Audience.PUBLIC,
        from,
        to,
        review,
        null,
        "",
        kinds.stream().map(Section::of).toList(),
        null,
        "",
        false,
        1);
  }

  /** The same paper with a summary of the maker's own. */
  public static Paper written(Paper paper, String summary) {
    return new Paper(
        paper.id(),
        paper.kind(),
        paper.title(),
        paper.committeeId(),
        paper.committee(),
        paper.itemId(),
        paper.heldOn(),
        paper.audience(),
        paper.fromMonth(),
        paper.toMonth(),
        paper.reviewId(),
        paper.planId(),
        summary,
        paper.sections(),
        paper.correctsId(),
        paper.maker(),
        paper.sent(),
        paper.version());
  }

  /** Everything that a report says, one line for each block or row. */
  public static String text(Report report) {
    return String.join("\n", report.blocks().stream().flatMap(Made::lines).toList());
  }

  private static Stream<String> lines(Block block) {
    return switch (block) {
      case Block.Heading(int level, String text) -> Stream.of("#".repeat(level) + " " + text);
      case Block.Paragraph(String text) -> Stream.of(text);
      case Block.Words(String label, String text) -> Stream.of((label + "\n" + text).strip());
      case Block.Facts(List<Block.Fact> facts) ->
          facts.stream().map(fact -> fact.term() + ": " + fact.description());
      case Block.Chart chart -> lines(chart.table());
      case Block.Table table ->
          Stream.concat(Stream.of(table.caption()), table.rows().stream().map(Made::line));
      case Block.Notes notes -> lines(notes.table());
    };
  }

  private static String line(Row row) {
    return switch (row) {
      case Row.Band(String title) -> "## " + title;
      case Row.Cells(List<Cell> cells) ->
          String.join(" | ", cells.stream().map(Cell::text).toList());
    };
  }
}
