package plumbline.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import plumbline.reports.Block.Table;

/**
 * Parts a table of more than twelve rating columns, or of more columns than a page holds, into
 * several that repeat the row heads: a year side by side reads on an upright page, two do not.
 */
public final class WideTable {

  private static final int WIDEST = 12;
  private static final int MOST_COLUMNS = 17;

  private WideTable() {}

  /** The table itself, or its parts with the span of their columns in the caption. */
  public static List<Table> parts(Table table) {
    List<Integer> shared = sharedOut(table);
    if (shared.isEmpty()) {
      return List.of(table);
    }
    int count = (shared.size() + WIDEST - 1) / WIDEST;
    int size = (shared.size() + count - 1) / count;
    List<Table> parts = new ArrayList<>();
    for (int from = 0; from < shared.size(); from += size) {
      List<Integer> here = shared.subList(from, Math.min(from + size, shared.size()));
      parts.add(part(table, shared, here));
    }
    return parts;
  }

  /** The columns that are shared out over the parts; the others stand in each. */
  private static List<Integer> sharedOut(Table table) {
    List<Integer> all = IntStream.range(1, table.columns().size()).boxed().toList();
    List<Integer> marks = all.stream().filter(i -> hasMarks(table, i)).toList();
    int others = table.columns().size() - marks.size();
    if (table.columns().size() > MOST_COLUMNS && others > MOST_COLUMNS - WIDEST) {
      return all;
    }
    return marks.size() > WIDEST ? marks : List.of();
  }

  /** Whether the column holds ratings. */
  public static boolean hasMarks(Table table, int column) {
    return table.rows().stream()
        .anyMatch(
            row -> row instanceof Row.Cells(var cells) && cells.get(column) instanceof Cell.Mark);
  }

  private static Table part(Table table, List<Integer> shared, List<Integer> here) {
    List<Integer> columns =
        IntStream.range(0, table.columns().size())
            .boxed()
            .filter(i -> here.contains(i) || !shared.contains(i))
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
