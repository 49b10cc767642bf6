package plumbline.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import plumbline.reports.Block.Table;
import plumbline.reports.Cell;
import plumbline.reports.Row;
import plumbline.reports.WideTable;

/**
 * Chooses the columns of a table: each at least as wide as its widest word, the rest of the page
 * shared by how much each has to say.
 */
final class Columns {

  private static final int MARKS_WITH_WORDS = 6;
  private static final float NARROW = 25;
  private static final float WIDEST_MARK = 84;
  private static final float MARKS_SHARE = PageSize.BODY_WIDTH / 2;
  private static final float WIDEST_WORD = 150;
  private static final float WIDEST_LINE = 900;

  private final Table table;
  private final List<Column.Kind> kinds;
  private final float[] least;
  private final float[] wanted;

  private Columns(Table table) {
    this.table = table;
    kinds = kinds(table);
    least = new float[kinds.size()];
    wanted = new float[kinds.size()];
  }

  static List<Column> of(Table table) {
    var columns = new Columns(table);
    columns.measure();
    columns.evenMarks();
    return columns.place(columns.widths());
  }

  private static List<Column.Kind> kinds(Table table) {
    List<Column.Kind> kinds = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      kinds.add(kind(table, i));
    }
    long marks = kinds.stream().filter(kind -> kind == Column.Kind.MARK).count();
    if (marks > MARKS_WITH_WORDS) {
      kinds.replaceAll(k -> k == Column.Kind.MARK ? Column.Kind.NARROW_MARK : k);
    }
    return kinds;
  }

  private static Column.Kind kind(Table table, int column) {
    if (column > 0 && WideTable.hasMarks(table, column)) {
      return Column.Kind.MARK;
    }
    boolean number =
        table.rows().stream()
            .anyMatch(row ->
                row instanceof Row.Cells(var cells) && cells.get(column) instanceof Cell.Quantity);
    return number ? Column.Kind.NUMBER : Column.Kind.TEXT;
  }

  private void measure() {
    for (int i = 0; i < least.length; i++) {
      if (kinds.get(i) == Column.Kind.NARROW_MARK) {
        least[i] = NARROW;
        wanted[i] = NARROW;
      } else {
        measure(i, table.columns().get(i), Style.CELL_HEAD);
      }
    }
    for (Row row : table.rows()) {
      if (row instanceof Row.Cells(var cells)) {
        for (int i = 0; i < least.length; i++) {
          if (kinds.get(i) != Column.Kind.NARROW_MARK) {
            Cell cell = cells.get(i);
            measure(i, cell.text(), cell instanceof Cell.Mark ? Style.CELL_HEAD : Style.CELL);
          }
        }
      }
    }
  }

  /** Ratings stand in columns of one width, and get what they want before the row heads do. */
  private void evenMarks() {
    List<Integer> marks =
        IntStream.range(0, least.length)
            .filter(i -> kinds.get(i) == Column.Kind.MARK)
            .boxed()
            .toList();
    float narrowest = 0;
    float widest = 0;
    for (int i : marks) {
      narrowest = Math.max(narrowest, least[i]);
      widest = Math.max(widest, wanted[i]);
    }
    for (int i : marks) {
      wanted[i] = widest;
      least[i] = Math.max(narrowest, Math.min(widest, MARKS_SHARE / marks.size()));
    }
  }

  private void measure(int column, String text, Style style) {
    Column.Kind kind = kinds.get(column);
    float insets = 2 * kind.inset() + 0.5f;
    float widest = kind == Column.Kind.MARK ? WIDEST_MARK : WIDEST_LINE;
    float word = Math.min(WIDEST_WORD, LineBreaker.widestWord(text, style)) + insets;
    float line = Math.min(widest, LineBreaker.widestLine(text, style)) + insets;
    least[column] = Math.max(least[column], word);
    wanted[column] = Math.max(wanted[column], Math.max(word, line));
  }

  private float[] widths() {
    float leastSum = sum(least);
    float wantedSum = sum(wanted);
    float available = PageSize.BODY_WIDTH;
    float[] widths = new float[least.length];
    for (int i = 0; i < widths.length; i++) {
      if (leastSum >= available) {
        widths[i] = least[i] * available / leastSum;
      } else if (wantedSum <= available) {
        widths[i] = wanted[i];
      } else {
        float share = (wanted[i] - least[i]) / (wantedSum - leastSum);
        widths[i] = least[i] + (available - leastSum) * share;
      }
    }
    // What nobody needs goes to the row heads, so that the table spans the page.
    widths[0] += Math.max(0, available - sum(widths));
    return widths;
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum;
  }

  private List<Column> place(float[] widths) {
    List<Column> columns = new ArrayList<>();
    float x = PageSize.LEFT;
    for (int i = 0; i < widths.length; i++) {
      columns.add(new Column(kinds.get(i), x, widths[i]));
      x += widths[i];
    }
    return columns;
  }
}
