package plumbline.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import plumbline.reports.Block.Table;
import plumbline.reports.Cell;
import plumbline.reports.MarkKey;
import plumbline.reports.Row;
import plumbline.reports.Tone;

/** Breaks the cells of a table into lines of its columns. */
final class TableLayout {

  private static final Column WHOLE_WIDTH =
      new Column(Column.Kind.TEXT, PageSize.LEFT, PageSize.BODY_WIDTH);

  private final Table table;
  private final List<Column> columns;
  private final MarkKey key;

  TableLayout(Table table) {
    this.table = table;
    columns = Columns.of(table);
    key = new MarkKey(table);
  }

  int columnCount() {
    return columns.size();
  }

  /** What the letters of narrow columns mean; empty where words are printed. */
  String key() {
    boolean narrow = columns.stream().anyMatch(c -> c.kind() == Column.Kind.NARROW_MARK);
    return narrow ? key.text() : "";
  }

  LaidRow head() {
    List<LaidCell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      boolean narrow = column.kind() == Column.Kind.NARROW_MARK;
      Style style = narrow ? Style.NARROW_HEAD : Style.CELL_HEAD;
      cells.add(LaidCell.of(column, table.columns().get(i), style));
    }
    return new LaidRow(cells, LaidRow.Look.HEAD);
  }

  List<LaidRow> rows() {
    if (table.rows().isEmpty()) {
      return List.of(band("No entries"));
    }
    return table.rows().stream().map(this::row).toList();
  }

  private LaidRow row(Row row) {
    return switch (row) {
      case Row.Band(String title) -> band(title);
      case Row.Cells(var cells) -> {
        List<LaidCell> laid = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
          laid.add(cell(columns.get(i), cells.get(i)));
        }
        yield new LaidRow(laid, LaidRow.Look.BODY);
      }
    };
  }

  private static LaidRow band(String title) {
    var cell = LaidCell.of(WHOLE_WIDTH, title, Style.CELL_HEAD);
    return new LaidRow(List.of(cell), LaidRow.Look.BAND);
  }

  private LaidCell cell(Column column, Cell cell) {
    return switch (cell) {
      case Cell.Text(String text) -> LaidCell.of(column, text, Style.CELL);
      case Cell.Quantity quantity -> LaidCell.of(column, quantity.text(), Style.CELL);
      case Cell.Day day -> LaidCell.of(column, day.text(), Style.CELL);
      case Cell.Mark mark when column.kind() == Column.Kind.NARROW_MARK -> letter(column, mark);
      case Cell.Mark mark -> words(column, mark);
    };
  }

  private LaidCell letter(Column column, Cell.Mark mark) {
    Style style = style(mark.tone());
    List<LaidCell.Line> lines = LaidCell.lines(column, key.brief(mark), style, mark.tone());
    return new LaidCell(column, lines, mark.note().isEmpty() ? mark.word() : mark.text());
  }

  private static LaidCell words(Column column, Cell.Mark mark) {
    Style style = style(mark.tone());
    List<LaidCell.Line> lines = LaidCell.lines(column, spaced(mark), style, mark.tone());
    lines.addAll(LaidCell.lines(column, mark.note(), Style.CELL, Tone.NONE));
    return new LaidCell(column, lines, "");
  }

  /** A note follows on lines of its own, so the level ends with a space that parts the two. */
  private static String spaced(Cell.Mark mark) {
    return mark.note().isEmpty() ? mark.level() : mark.level() + " ";
  }

  private static Style style(Tone tone) {
    return tone == Tone.NONE ? Style.CELL : Style.CELL_HEAD.in(tone.foreground());
  }
}
