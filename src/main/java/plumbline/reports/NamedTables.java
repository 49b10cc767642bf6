package plumbline.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables of a report for files that hold nothing else: each under the headings that it stands
 * below and with a name, and flat, so that rows can be filtered and sorted.
 */
public record NamedTables(List<Named> tables) {

  private static final String GROUP = "Group";

  /**
   * A table.
   *
   * @param section the heading of level 2 above it, possibly empty
   * @param item the heading of level 3 above it, possibly empty
   * @param name its caption, or the nearest heading; not always unlike others
   */
  public record Named(String section, String item, String name, Block.Table table) {}

  public NamedTables {
    tables = List.copyOf(tables);
  }

  /** The tables of a report, those of charts and the notes too, in reading order. */
  public static NamedTables of(Report report) {
    List<Named> tables = new ArrayList<>();
    String section = "";
    String item = "";
    for (Block block : report.blocks()) {
      switch (block) {
        case Block.Heading(int level, String text) -> {
          section = level == 2 ? text : section;
          item = level == 2 ? "" : text;
        }
        case Block.Table table -> tables.add(named(section, item, table));
        case Block.Chart chart -> tables.add(named(section, item, chart.table()));
        case Block.Notes notes -> tables.add(named(section, item, notes.table()));
        case Block.Paragraph _, Block.Words _, Block.Facts _ -> {}
      }
    }
    return new NamedTables(tables);
  }

  private static Named named(String section, String item, Block.Table table) {
    String heading = item.isBlank() ? section : item;
    String name = table.caption().isBlank() ? heading : table.caption();
    return new Named(section, item, name.isBlank() ? "Table" : name, flat(table));
  }

  /** Titles of rows become a first column, so that each row says under which it stands. */
  private static Block.Table flat(Block.Table table) {
    if (table.rows().stream().noneMatch(Row.Band.class::isInstance)) {
      return table;
    }
    List<String> columns = new ArrayList<>();
    columns.add(GROUP);
    columns.addAll(table.columns());
    List<Row> rows = new ArrayList<>();
    String group = "";
    for (Row row : table.rows()) {
      switch (row) {
        case Row.Band(String title) -> group = title;
        case Row.Cells(List<Cell> cells) -> {
          List<Cell> all = new ArrayList<>();
          all.add(Cell.of(group));
          all.addAll(cells);
          rows.add(new Row.Cells(all));
        }
      }
    }
    return new Block.Table(table.caption(), columns, rows);
  }
}
