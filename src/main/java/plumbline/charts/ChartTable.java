package plumbline.charts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of a chart as a table; the first entry of each row heads it. */
public record ChartTable(String caption, List<String> columns, List<List<Entry>> rows) {

  /**
   * What stands in one place.
   *
   * @param value the number that the text prints, where it is one and exact
   */
  public record Entry(String text, @Nullable BigDecimal value) {

    static Entry of(String text) {
      return new Entry(text, null);
    }

    static Entry of(BigDecimal value, ValueWords words) {
      return new Entry(words.words(value), value);
    }
  }

  public ChartTable {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
