package plumbline.seed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import plumbline.reports.Block;
import plumbline.reports.Cell;
import plumbline.reports.Report;
import plumbline.reports.Row;
import plumbline.reports.json.JsonReport;
import plumbline.seed.Reading.Entry;

/** Reads a report's JSON block by block. */
final class TreeReading {

  private final List<Entry> entries = new ArrayList<>();
  private String section = "";
  private String item = "";
  private String label = "";

  private TreeReading() {}

  static Reading of(byte[] json) throws IOException {
    Report report = JsonReport.read(new ByteArrayInputStream(json));
    var reader = new TreeReading();
    reader.add("Title", report.title());
    reader.add("", report.subtitle());
    report.blocks().forEach(reader::block);
    return new Reading("JSON", reader.entries);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(int level, String text) -> {
        section = level == 2 ? text : section;
        item = level == 2 ? "" : text;
        label = "";
      }
      case Block.Paragraph(String text) -> add(label, text);
      case Block.Words words -> {
        label = words.label().isEmpty() ? label : words.label();
        words.text().lines().forEach(line -> add(label, line));
      }
      case Block.Facts facts -> facts.facts().forEach(fact -> add(fact.term(), fact.description()));
      case Block.Notes notes ->
          notes.notes().forEach(note -> add("Note " + note.number(), note.text()));
      case Block.Table table -> table(table);
      case Block.Chart chart -> {
        add("Title", chart.picture().title());
        chart.picture().notes().forEach(note -> add("", note));
        table(chart.table());
      }
    }
  }

  private void table(Block.Table table) {
    add("Caption", table.caption());
    for (Row row : table.rows()) {
      switch (row) {
        case Row.Band(String title) -> add("Band or row", title);
        case Row.Cells(List<Cell> cells) -> {
          String head = cells.getFirst().text();
          add("Band or row", head);
          for (int i = 1; i < cells.size(); i++) {
            entries.add(new Entry(section, head, table.columns().get(i), cells.get(i).text()));
          }
        }
      }
    }
  }

  private void add(String column, String value) {
    entries.add(new Entry(section, item, column, value));
  }
}
