package plumbline.reports;

import java.util.List;

/** A row of a table: its cells, or the title of the rows that follow. */
public sealed interface Row {

  /** One cell for each column; the first heads the row. */
  record Cells(List<Cell> cells) implements Row {
    public Cells {
      cells = List.copyOf(cells);
    }
  }

  /** A title that spans the table and heads the rows down to the next band. */
  record Band(String title) implements Row {}

  static Row of(Cell... cells) {
    return new Cells(List.of(cells));
  }

  static Row band(String title) {
    return new Band(title);
  }
}
