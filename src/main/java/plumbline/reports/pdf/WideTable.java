package plumbline.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import plumbline.reports.Block.Table;
import plumbline.reports.Cell;
import plumbline.reports.Row;

/**
 * Parts a table of more than twelve rating columns into several that repeat the row heads: a year
 * side by side reads on an upright page, two years do not.
 */
final class WideTable {

  private static final int WIDEST = 12;

  private WideTable() {}

  /** The table itself, or its parts with the span of their columns in the caption. */
  static List<Table> parts(Table table) {
    List<Integer> marks =
        IntStream.range(1, table.columns().size()).filter(i -> hasMarks(table, i)).boxed().toList();
    if (marks.size() <= WIDEST) {
      return List.of(table);
    }
    int count = (marks.size() + WIDEST - 1) / WIDEST;
    int size = (marks.size() + count - 1) / count;
    List<Table> parts = new ArrayList<>();
    for (int from = 0; from < marks.size(); from += size) {
      List<Integer> here = marks.subList(from, Math.min(from + size, marks.size()));
      parts.add(part(table, marks, here));
    }
    return parts;
  }

  static boolean hasMarks(Table table, int column) {
    return table.rows().stream()
        .anyMatch(
            row -> row instanceof Row.Cells(var cells) && cells.get(column) instanceof Cell.Mark);
  }

  private static Table part(Table table, List<Integer> marks, List<Integer> here) {
    List<Integer> columns =
        IntStream.range(0, table.columns().size())
            .boxed()
            .filter(i -> here.contains(i) || !marks.contains(i))
            .toList();
    String span =
        table.columns().get(here.getFirst()) + " to " + table.columns().get(here.getLast());
    return new Table(
        table.caption().isBlank() ? span : table.caption() + ", " + span,
        columns.stream().map(table.columns()::get).toList(),
        table.rows().stream().map(row -> part(row, columns)).toList());
  }

  private static Row part(Row row, List<Integer> columns) {
    return switch (row) {
      case Row.Band band -> band;
      case Row.Cells(var cells) -> new Row.Cells(columns.stream().map(cells::get).toList());
    };
  }
}
