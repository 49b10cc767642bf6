package plumbline.charts;

import java.util.List;

/** The numbers of a chart as a table; the first cell of each row heads it. */
public record ChartTable(String caption, List<String> columns, List<List<String>> rows) {

  public ChartTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
