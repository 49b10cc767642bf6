package plumbline.reports.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import plumbline.reports.NamedTables;
import plumbline.reports.NamedTables.Named;
import plumbline.reports.Report;

/** A report as a spreadsheet; equal reports give equal bytes. */
public final class SheetReport {

  private SheetReport() {}

  /** Writes the report and leaves the stream open. */
  public static void write(Report report, OutputStream out) throws IOException {
    List<Named> tables = NamedTables.of(report).tables();
    SheetNames names = new SheetNames();
    String about = names.of("About");
    List<String> sheets = tables.stream().map(table -> names.of(table.name())).toList();
    var book = new SheetFile(report);
    AboutSheet.write(book.sheet(about), report, tables, sheets);
    for (int i = 0; i < sheets.size(); i++) {
      TableSheet.write(book.sheet(sheets.get(i)), tables.get(i).table());
    }
    book.write(out);
  }
}
