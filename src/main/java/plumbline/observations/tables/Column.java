package plumbline.observations.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a table of values, in the order in which a file has them. */
enum Column {
  PERIOD("period", "period"),
  VALUE("value", "amount", "figure", "percentage", "rate", "number"),
  TO("to", "amount_to"),
  EXACTNESS("exactness", "exactness"),
  EXCEPTIONS("exceptions", "exceptions"),
  FORECAST("forecast", "forecast"),
  ABOUT("about", "about"),
  ABOUT_NAME("about name", "about_name"),
  CATEGORY("category", "category"),
  CATEGORY_ORDER("category order", "category_order"),
  DIRECTION("direction", "heading"),
  NUMERATOR("numerator", "numerator"),
  DENOMINATOR("denominator", "denominator"),
  PRINTED("printed", "printed"),
  PERIOD_PRINTED("period printed", "period_printed"),
  BASIS("period kind", "basis", "basis"),
  SOURCE("source", "source"),
  PAGE("page", "page"),
  SOURCE_DATE("source date", "source_day"),
  NOTE("note", "note"),
  /** Written only: a line that does not hold is not read in again. */
  STANDING("standing", "standing"),
  REASON("reason", "reason");

  /** What stands in a table without names, in this order. */
  static final List<Column> UNNAMED = List.of(PERIOD, VALUE, EXCEPTIONS, NUMERATOR, DENOMINATOR);

  private final String title;
  private final String field;
  private final List<String> others;

  Column(String title, String field, String... others) {
    this.title = title;
    this.field = field;
    this.others = List.of(others);
  }

  String title() {
    return title;
  }

  /** The field of the form of one value that means the same. */
  String field() {
    return field;
  }

  static Optional<Column> named(String cell) {
    String name = cell.strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", " ");
    return Arrays.stream(values())
        .filter(each -> each.title.equals(name) || each.others.contains(name))
        .findFirst();
  }
}
