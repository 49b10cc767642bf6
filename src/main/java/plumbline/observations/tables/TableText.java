package plumbline.observations.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.common.Refused;
import plumbline.observations.Observations;

/** Reads the lines of a pasted or loaded table; between cells stand tabs, semicolons or commas. */
final class TableText {

  static final String FIELD = "table";
  static final int LONGEST = 1_000_000;

  private static final String FORMULA_STARTS = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

  private TableText() {}

  /** One line that is not empty; its number counts from 1. */
  record Line(long number, Map<Column, String> cells) {

    String cell(Column column) {
      return cells.getOrDefault(column, "");
    }
  }

  /**
   * @throws Refused when it is no table of values at all
   */
  static List<Line> read(String text) {
    if (text.length() > LONGEST) {
      throw new Refused(FIELD, "This table has more than a million characters; load it in parts.");
    }
    List<CsvRecord> records = records(text.startsWith("\ufeff") ? text.substring(1) : text);
    if (records.isEmpty()) {
      throw new Refused(FIELD, "Paste at least one line with a period and a value.");
    }
    boolean isNamed = records.getFirst().getFields().stream().anyMatch(TableText::isPeriod);
    List<Column> columns = isNamed ? named(records.getFirst()) : Column.UNNAMED;
    List<CsvRecord> rows = isNamed ? records.subList(1, records.size()) : records;
    if (rows.isEmpty()) {
      throw new Refused(FIELD, "There is no line below the names of the columns.");
    }
    if (rows.size() > Observations.MOST_AT_ONCE) {
      throw new Refused(
          FIELD,
          "This table has %,d lines; load at most %,d at once."
              .formatted(rows.size(), Observations.MOST_AT_ONCE));
    }
    return rows.stream().map(row -> line(row, columns)).toList();
  }

  private static boolean isPeriod(String cell) {
    return Column.named(cell).filter(each -> each == Column.PERIOD).isPresent();
  }

  private static List<CsvRecord> records(String text) {
    List<CsvRecord> records = new ArrayList<>();
    try {
      CsvReader.builder()
          .fieldSeparator(separator(text))
          .skipEmptyLines(true)
          .allowExtraFields(true)
          .allowMissingFields(true)
          .ofCsvRecord(text)
          .forEach(row -> {
            if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
              records.add(row);
            }
          });
    } catch (CsvParseException broken) {
      throw unclosed(records.size() + 1);
    }
    // One that is open at the end has swallowed every line below it.
    if (text.chars().filter(letter -> letter == '"').count() % 2 != 0) {
      throw unclosed(records.isEmpty() ? 1 : records.getLast().getStartingLineNumber());
    }
    return records;
  }

  private static Refused unclosed(long line) {
    return new Refused(
        FIELD,
        "Line %d: a quotation mark is opened and not closed; close it or take it away."
            .formatted(line));
  }

  private static char separator(String text) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (first.indexOf('\t') >= 0) {
      return '\t';
    }
    return first.indexOf(';') >= 0 ? ';' : ',';
  }

  private static List<Column> named(CsvRecord head) {
    List<Column> columns = new ArrayList<>();
    for (String cell : head.getFields()) {
      columns.add(
          Column.named(cell)
              .orElseThrow(() ->
                  new Refused(
                      FIELD,
                      "The column “%s” is not known here; the names are: %s."
                          .formatted(cell.strip(), titles()))));
    }
    Set<Column> once = new HashSet<>();
    for (Column column : columns) {
      if (!once.add(column)) {
        throw new Refused(
            FIELD, "The column “%s” stands twice; take one away.".formatted(column.title()));
      }
    }
    if (!once.contains(Column.VALUE)) {
      throw new Refused(FIELD, "There is no column “value”; give the values this name.");
    }
    return columns;
  }

  private static String titles() {
    return java.util.Arrays.stream(Column.values())
        .map(Column::title)
        .collect(Collectors.joining(", "));
  }

  private static Line line(CsvRecord row, List<Column> columns) {
    List<String> fields = row.getFields();
    if (fields.size() > columns.size()
        && fields.subList(columns.size(), fields.size()).stream().anyMatch(c -> !c.isBlank())) {
      throw new Refused(
          FIELD,
          "Line %d has more cells than there are columns; put a value with a comma in quotation marks."
              .formatted(row.getStartingLineNumber()));
    }
    Map<Column, String> cells = new EnumMap<>(Column.class);
    for (int at = 0; at < Math.min(columns.size(), fields.size()); at++) {
      cells.put(columns.get(at), unguarded(fields.get(at)).strip());
    }
    return new Line(row.getStartingLineNumber(), cells);
  }

  /** Without the apostrophe that files of ours put before what could be taken for a formula. */
  private static String unguarded(String cell) {
    return Optional.of(cell)
        .filter(text -> text.length() > 1 && text.charAt(0) == '\'')
        .filter(text -> FORMULA_STARTS.indexOf(text.charAt(1)) >= 0)
        .map(text -> text.substring(1))
        .orElse(cell);
  }
}
