package plumbline.statistics.csv;

import java.util.List;
import java.util.Optional;
import plumbline.periods.Exceptions;

/**
 * How a published file is recognised and read.
 *
 * @param recognisedBy columns that all have to be there
 * @param totalRow which rows are about everybody; nothing when every row is
 * @param isOfJanuary whether the values are those of the January census in the school year
 */
public record FileDefinition(
    String key,
    String name,
    List<String> recognisedBy,
    Optional<TotalRow> totalRow,
    boolean isOfJanuary,
    List<Value> values) {

  public FileDefinition {
    recognisedBy = List.copyOf(recognisedBy);
    values = List.copyOf(values);
  }

  /** The labels in these columns, as far as the file has them, begin so; case does not matter. */
  public record TotalRow(List<String> columns, List<String> begins) {

    public TotalRow {
      columns = List.copyOf(columns);
      begins = List.copyOf(begins);
    }
  }

  /**
   * One value of a row.
   *
   * @param measure the key of a standard measure
   * @param isRate whether it is a percentage
   * @param amount the names of its column, in order of preference
   */
  public record Value(
      String measure,
      Exceptions exceptions,
      boolean isRate,
      List<String> amount,
      List<String> numerator,
      List<String> denominator) {

    public Value {
      amount = List.copyOf(amount);
      numerator = List.copyOf(numerator);
      denominator = List.copyOf(denominator);
    }
  }
}
