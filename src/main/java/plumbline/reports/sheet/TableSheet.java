package plumbline.reports.sheet;

import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Row;
import plumbline.reports.Tone;

/** A table as a sheet: its head stays in sight and filters the rows. */
final class TableSheet {

  private static final double NARROWEST = 9;
  private static final double WIDEST = 60;

  private TableSheet() {}

  static void write(Worksheet sheet, Block.Table table) {
    int last = table.columns().size() - 1;
    double[] widths = new double[last + 1];
    for (int column = 0; column <= last; column++) {
      widths[column] = width(table, column);
      Texts.put(sheet, 0, column, table.columns().get(column));
      sheet.width(column, widths[column]);
    }
    sheet.range(0, 0, 0, last).style().bold().wrapText(true).fillColor("F0F2F4").set();
    int at = 0;
    for (Row row : table.rows()) {
      if (row instanceof Row.Cells(List<Cell> cells)) {
        at++;
        for (int column = 0; column <= last; column++) {
          cell(sheet, at, column, cells.get(column));
        }
        sheet.rowHeight(at, height(cells, widths));
      }
    }
    sheet.setAutoFilter(0, 0, at, last);
    sheet.freezePane(1, 1);
    sheet.repeatRows(0);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
  }

  private static double height(List<Cell> cells, double[] widths) {
    double height = 0;
    for (int i = 0; i < widths.length; i++) {
      height = Math.max(height, Texts.height(cells.get(i).text(), widths[i]));
    }
    return height;
  }

  private static void cell(Worksheet sheet, int row, int column, Cell cell) {
    switch (cell) {
      case Cell.Text(String text) -> {
        Texts.put(sheet, row, column, text);
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
      }
      case Cell.Quantity quantity -> {
        sheet.value(row, column, quantity.value());
        sheet.style(row, column).format(NumberFormat.of(quantity)).verticalAlignment("top").set();
      }
      case Cell.Day day -> {
        sheet.value(row, column, day.day());
        sheet.style(row, column).format("d mmmm yyyy").verticalAlignment("top").set();
      }
      case Cell.Mark mark -> mark(sheet, row, column, mark);
    }
  }

  private static void mark(Worksheet sheet, int row, int column, Cell.Mark mark) {
    Texts.put(sheet, row, column, mark.text());
    var style = sheet.style(row, column).wrapText(true).verticalAlignment("top");
    if (mark.tone() != Tone.NONE) {
      style.bold().fillColor(hex(mark.tone().background()));
      style.fontColor(hex(mark.tone().foreground()));
    }
    style.set();
  }

  private static String hex(int colour) {
    return "%06X".formatted(colour);
  }

  /** In letters; the head has a button beside its words. */
  private static double width(Block.Table table, int column) {
    double widest = Texts.letters(table.columns().get(column)) + 3;
    for (Row row : table.rows()) {
      if (row instanceof Row.Cells(List<Cell> cells)) {
        widest = Math.max(widest, Texts.letters(cells.get(column).text()) + 1);
      }
    }
    return Math.clamp(widest, NARROWEST, WIDEST);
  }
}
