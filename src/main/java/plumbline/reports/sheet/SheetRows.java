package plumbline.reports.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * One long table, written while its rows are read: what has been written is not kept in memory.
 * Closing it ends the file and leaves the stream open.
 */
public final class SheetRows implements Closeable {

  private static final int KEPT = 1_000;
  private static final int MOST = 1_048_575;

  /** Shorter texts mostly come again, and are kept once for all cells that hold them. */
  private static final int SHORT = 120;

  private static final int MOST_SHORT = 20_000;

  private final Workbook book;
  private final Worksheet sheet;
  private final int columns;
  private final Map<String, String> shared = new HashMap<>();
  private int row;

  /** A column's head, and its width in letters. */
  public record Column(String head, int width) {}

  public SheetRows(OutputStream out, String name, List<Column> columns) {
    this.book = new Workbook(out, "Plumbline", null);
    // A fifth more bytes for a fifth less time.
    book.setCompressionLevel(1);
    this.sheet = book.newWorksheet(new SheetNames().of(name));
    this.columns = columns.size();
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(i, columns.get(i).width());
      Texts.put(sheet, 0, i, columns.get(i).head());
    }
    sheet.range(0, 0, 0, columns.size() - 1).style().bold().fillColor("F0F2F4").set();
    sheet.freezePane(0, 1);
  }

  /**
   * Adds a row.
   *
   * @param cells texts, numbers and days
   * @throws IOException also where a sheet has no room for more
   */
  public void row(Object... cells) throws IOException {
    if (row == MOST) {
      throw new IOException("A sheet holds no more than %,d rows.".formatted(MOST));
    }
    row++;
    for (int i = 0; i < cells.length; i++) {
      switch (cells[i]) {
        case String text -> text(i, text);
        case Number number -> sheet.value(row, i, number);
        case LocalDate day -> {
          sheet.value(row, i, day);
          sheet.style(row, i).format("d mmm yyyy").set();
        }
        default -> throw new IllegalArgumentException("No cell: " + cells[i]);
      }
    }
    if (row % KEPT == 0) {
      sheet.flush();
    }
  }

  private void text(int column, String text) {
    if (text.isEmpty()) {
      return;
    }
    String known = shared.get(text);
    if (known != null) {
      sheet.value(row, column, known);
      return;
    }
    String clean = Texts.clean(text);
    if (text.length() <= SHORT && shared.size() < MOST_SHORT) {
      shared.put(text, clean);
      sheet.value(row, column, clean);
      return;
    }
    sheet.inlineString(row, column, clean);
  }

  @Override
  public void close() throws IOException {
    sheet.setAutoFilter(0, 0, row, columns - 1);
    book.finish();
  }
}
