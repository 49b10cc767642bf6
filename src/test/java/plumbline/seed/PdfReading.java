package plumbline.seed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import plumbline.reports.pdf.PdfText;
import plumbline.seed.Reading.Entry;

/** Reads a report's PDF by its structure, as a screen reader does. */
final class PdfReading {

  private final List<Entry> entries = new ArrayList<>();
  private final List<String> columns = new ArrayList<>();
  private String section = "";
  private String item = "";
  private String label = "";
  private String term = "";
  private String row = "";
  private int cell;

  private PdfReading() {}

  static Reading of(byte[] pdf) throws IOException {
    var reader = new PdfReading();
    PdfText.elements(pdf).forEach(reader::element);
    return new Reading("PDF", reader.entries);
  }

  private void element(PdfText.Element element) {
    String path = element.path();
    String text = element.text().strip();
    switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "H1" -> add("Title", text);
      case "H2" -> {
        section = text;
        item = "";
        label = "";
      }
      case "H3" -> {
        item = text;
        label = "";
      }
      case "H4" -> label = text;
      case "TH" -> head(path, text);
      case "TD" -> {
        cell++;
        entries.add(new Entry(section, row, columns.get(cell), text));
      }
      case "Lbl" -> term = text;
      case "LBody" -> add(term, text);
      default -> paragraph(path, text);
    }
  }

  private void head(String path, String text) {
    if (path.contains("THead")) {
      if (!row.isEmpty()) {
        columns.clear();
        row = "";
      }
      columns.add(text);
      return;
    }
    row = text;
    cell = 0;
    add("Band or row", text);
  }

  private void paragraph(String path, String text) {
    boolean listed = path.endsWith("LI/LBody/P");
    if (listed && term.matches("\\d+\\.")) {
      add("Note " + term.replace(".", ""), text);
      return;
    }
    if (!listed) {
      add(path.contains("Caption") ? "Caption" : label, text);
      return;
    }
    boolean below = path.endsWith("LI/LBody/L/LI/LBody/P");
    add(label, (below ? "  - " : "- ") + text);
  }

  private void add(String column, String value) {
    entries.add(new Entry(section, item, column, value));
  }
}
