package plumbline.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import plumbline.charts.ChartView;

/**
 * A report as a template sees it: each block with one of its parts filled and the others absent.
 */
public record ReportView(
    String title, String subtitle, String madeOn, String stylesheet, List<Part> parts) {

  /** One block. */
  public record Part(
      @Nullable String heading,
      @Nullable String subheading,
      @Nullable String paragraph,
      String label,
      int labelLevel,
      @Nullable String words,
      @Nullable List<Block.Fact> facts,
      @Nullable Table table,
      @Nullable ChartView chart,
      @Nullable List<Block.Note> notes) {}

  /**
   * A table.
   *
   * @param region its name among all tables of the report, two of which may have one caption
   */
  public record Table(
      String region, String caption, List<String> columns, int width, List<Line> rows) {}

  /** A row: a band's title, or its head and the cells after it. */
  public record Line(@Nullable String band, String head, List<Square> cells) {}

  /** A cell: a mark with its tone, or text. */
  public record Square(
      String text,
      String column,
      boolean number,
      @Nullable String tone,
      String letter,
      String note) {}

  /** The view of a report; the style sheet's address is empty on a page that has one already. */
  public static ReportView of(Report report, String stylesheet) {
    String day =
        plumbline.common.Month.words(
            report.madeAt().atZone(plumbline.common.Month.LONDON).toLocalDate());
    return new ReportView(
        report.title(), report.subtitle(), day, stylesheet, parts(report.blocks()));
  }

  /** A chart makes two parts: its picture, and below it its table. */
  private static List<Part> parts(List<Block> blocks) {
    List<Part> parts = new ArrayList<>();
    int level = 1;
    int tables = 0;
    for (Block block : blocks) {
      level = block instanceof Block.Heading heading ? heading.level() : level;
      if (block instanceof Block.Chart chart) {
        var view = ChartView.of("chart-" + (parts.size() + 1), chart.picture());
        parts.add(new Part(null, null, null, "", 0, null, null, null, view, null));
        parts.add(table(chart.table(), ++tables));
      } else if (block instanceof Block.Table table) {
        parts.add(table(table, ++tables));
      } else {
        parts.add(part(block, level));
      }
    }
    return parts;
  }

  private static Part part(Block block, int level) {
    return switch (block) {
      case Block.Heading(_, String text) ->
          level == 2
              ? new Part(text, null, null, "", 0, null, null, null, null, null)
              : new Part(null, text, null, "", 0, null, null, null, null, null);
      case Block.Paragraph(String text) ->
          new Part(null, null, text, "", 0, null, null, null, null, null);
      case Block.Words(String label, String text) ->
          new Part(null, null, null, label, level + 1, text, null, null, null, null);
      case Block.Facts(List<Block.Fact> facts) ->
          new Part(null, null, null, "", 0, null, facts, null, null, null);
      case Block.Chart _, Block.Table _ ->
          throw new IllegalArgumentException("A table is counted: " + block);
      case Block.Notes(List<Block.Note> notes) ->
          new Part(null, null, null, "", 0, null, null, null, null, notes);
    };
  }

  private static Part table(Block.Table table, int number) {
    String region = "Table " + number + (table.caption().isBlank() ? "" : ": " + table.caption());
    Table view =
        new Table(
            region,
            table.caption(),
            heads(table.columns()),
            table.columns().size(),
            table.rows().stream().map(row -> line(row, table.columns())).toList());
    return new Part(null, null, null, "", 0, null, null, view, null, null);
  }

  /** A column without a name is told by its place. */
  private static List<String> heads(List<String> columns) {
    List<String> heads = new ArrayList<>();
    for (String column : columns) {
      heads.add(column.isBlank() ? "Column " + (heads.size() + 1) : column);
    }
    return heads;
  }

  private static Line line(Row row, List<String> columns) {
    return switch (row) {
      case Row.Band(String title) -> new Line(title, "", List.of());
      case Row.Cells(List<Cell> cells) -> {
        List<Square> squares = new ArrayList<>();
        for (int index = 1; index < cells.size(); index++) {
          squares.add(square(cells.get(index), columns.get(index)));
        }
        yield new Line(null, cells.getFirst().text(), squares);
      }
    };
  }

  private static Square square(Cell cell, String column) {
    return switch (cell) {
      case Cell.Text(String text) -> new Square(text, column, false, null, "", "");
      case Cell.Quantity quantity -> new Square(quantity.text(), column, true, null, "", "");
      case Cell.Day day -> new Square(day.text(), column, false, null, "", "");
      case Cell.Mark mark ->
          new Square(
              mark.word(),
              column,
              false,
              mark.tone().name().toLowerCase(Locale.ROOT),
              mark.letter(),
              mark.note());
    };
  }
}
