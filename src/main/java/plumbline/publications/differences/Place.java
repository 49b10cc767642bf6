package plumbline.publications.differences;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where something stands: under which headings, in a table in which row and column. What does not
 * apply is empty.
 */
record Place(String section, String item, String table, String row, String column) {

  /** The same place without its column: the whole row. */
  Place ofRow() {
    return new Place(section, item, table, row, "");
  }

  /**
   * "Ratings by criterion, E1, November 2026": each name once, although captions repeat headings.
   */
  String words() {
    Set<String> names =
        Stream.of(section, item, table, row, column)
            .filter(name -> !name.isBlank())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return String.join(", ", names);
  }
}
