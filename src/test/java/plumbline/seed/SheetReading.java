package plumbline.seed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import plumbline.common.Month;
import plumbline.reports.Block;
import plumbline.reports.NamedTables;
import plumbline.reports.Report;
import plumbline.seed.Reading.Entry;

/**
 * Reads a report's spreadsheet: the first sheet by its two columns, the others as the tables they
 * are. Below which headings a table stands no sheet says; that comes from the report.
 */
final class SheetReading {

  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> headings;
  private String section = "";
  private String item = "";
  private String label = "";

  private SheetReading(Map<String, Integer> headings) {
    this.headings = headings;
  }

  static Reading of(byte[] xlsx, Report report) throws IOException {
    Map<String, Integer> headings = new HashMap<>();
    for (Block block : report.blocks()) {
      if (block instanceof Block.Heading(int level, String text)) {
        headings.merge(text, level, Math::min);
      }
    }
    var reader = new SheetReading(headings);
    List<NamedTables.Named> tables = NamedTables.of(report).tables();
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      List<Sheet> sheets = book.getSheets().toList();
      for (Row row : sheets.getFirst().read()) {
        reader.about(said(row, 0), said(row, 1));
      }
      for (int i = 0; i < tables.size(); i++) {
        reader.table(tables.get(i), sheets.get(i + 1).read());
      }
    }
    return new Reading("sheet", reader.entries);
  }

  private void about(String first, String second) {
    if (!second.isEmpty()) {
      label = first.isEmpty() ? label : first;
      second.lines().forEach(line -> add(label, line));
      return;
    }
    label = "";
    switch (headings.getOrDefault(first, 1)) {
      case 2 -> {
        section = first;
        item = "";
      }
      case 3 -> item = first;
      default -> add("Title", first);
    }
  }

  /** A table with titles of rows has those in its first column. */
  private void table(NamedTables.Named named, List<Row> rows) {
    section = named.section();
    item = named.item();
    add("Caption", named.name());
    Row head = rows.getFirst();
    int first = said(head, 0).equals("Group") ? 1 : 0;
    String group = "";
    for (Row row : rows.subList(1, rows.size())) {
      if (said(head, 0).equals("Note")) {
        add("Note " + said(row, 0), said(row, 1));
        continue;
      }
      if (first == 1 && !said(row, 0).equals(group)) {
        group = said(row, 0);
        add("Band or row", group);
      }
      add("Band or row", said(row, first));
      for (int i = first + 1; i < head.getCellCount(); i++) {
        entries.add(new Entry(section, said(row, first), said(head, i), said(row, i)));
      }
    }
  }

  private static String said(Row row, int column) {
    return column < row.getCellCount() ? said(row.getCell(column)) : "";
  }

  /** What a person sees in the cell. */
  private static String said(Cell cell) {
    if (cell == null || cell.getValue() == null) {
      return "";
    }
    if (!(cell.getValue() instanceof BigDecimal number)) {
      return String.valueOf(cell.getValue()).strip();
    }
    String format = String.valueOf(cell.getDataFormatString());
    return format.contains("yyyy")
        ? Month.words(DAY_ZERO.plusDays(number.longValue()))
        : NumberFormat.getInstance(Locale.UK).format(number);
  }

  private void add(String column, String value) {
    entries.add(new Entry(section, item, column, value));
  }
}
