package plumbline.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;

/** A whole report as one tidy CSV: Section, Item, Column, Value. */
public final class CsvReport {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CsvWriter csv;
  private String section = "";
  private String item = "";

  private CsvReport(CsvWriter csv) {
    this.csv = csv;
  }

  /** Writes the report and leaves the stream open. */
  public static void write(Report report, OutputStream out) throws IOException {
    var writer = new OutputStreamWriter(out, UTF_8);
    writer.write(BYTE_ORDER_MARK);
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    csv.writeRecord("Section", "Item", "Column", "Value");
    new CsvReport(csv).report(report);
    csv.flush();
  }

  private void report(Report report) {
    line("Title", report.title());
    line("Subtitle", report.subtitle());
    line("Author", report.author());
    line("Made", report.madeAt().toString());
    report.blocks().forEach(this::block);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading heading -> heading(heading);
      case Block.Paragraph paragraph -> line("Paragraph", paragraph.text());
      case Block.Words words ->
          line(words.label().isEmpty() ? "Text" : words.label(), words.text());
      case Block.Facts facts -> facts.facts().forEach(f -> line(f.term(), f.description()));
      case Block.Table table -> table(table);
      case Block.Chart chart -> chart(chart);
      case Block.Notes notes -> notes.notes().forEach(this::note);
    }
  }

  private void note(Block.Note note) {
    line("Note " + note.number(), note.text());
    line("Address of note " + note.number(), note.href());
  }

  private void chart(Block.Chart chart) {
    chart.picture().notes().forEach(note -> line(chart.picture().title(), note));
    table(chart.table());
  }

  private void heading(Block.Heading heading) {
    if (heading.level() == 2) {
      section = heading.text();
      item = "";
    } else {
      item = heading.text();
    }
  }

  private void table(Block.Table table) {
    String under = item.isEmpty() ? section : item;
    String name = table.caption().isBlank() ? under : table.caption();
    for (Row row : table.rows()) {
      switch (row) {
        case Row.Band band -> line(name, "", "Band", CsvText.guard(band.title()));
        case Row.Cells cells -> cells(name, table.columns(), cells.cells());
      }
    }
  }

  private void cells(String name, List<String> columns, List<Cell> cells) {
    String head = cells.getFirst().text();
    if (cells.size() == 1) {
      line(name, head, columns.getFirst(), value(cells.getFirst()));
    }
    for (int i = 1; i < cells.size(); i++) {
      line(name, head, columns.get(i), value(cells.get(i)));
    }
  }

  private void line(String column, String value) {
    if (!value.isEmpty()) {
      line(section, item, column, CsvText.guard(value));
    }
  }

  private void line(String section, String item, String column, String value) {
    csv.writeRecord(CsvText.guard(section), CsvText.guard(item), CsvText.guard(column), value);
  }

  static String value(Cell cell) {
    return switch (cell) {
      case Cell.Quantity quantity -> quantity.value().toPlainString();
      case Cell.Mark mark ->
          CsvText.guard(mark.note().isEmpty() ? mark.word() : mark.word() + ", " + mark.note());
      case Cell.Day day -> day.day().toString();
      case Cell.Text text -> CsvText.guard(text.text());
    };
  }
}
