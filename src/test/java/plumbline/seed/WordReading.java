package plumbline.seed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import plumbline.seed.Reading.Entry;

/** Reads a report's Word file by its styles and tables. */
final class WordReading {

  private final List<Entry> entries = new ArrayList<>();
  private String section = "";
  private String item = "";
  private String label = "";

  private WordReading() {}

  static Reading of(byte[] docx) throws IOException {
    var reader = new WordReading();
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      for (IBodyElement element : document.getBodyElements()) {
        if (element instanceof XWPFParagraph paragraph) {
          reader.paragraph(String.valueOf(paragraph.getStyle()), paragraph.getText().strip());
        } else if (element instanceof XWPFTable table) {
          reader.table(table);
        }
      }
    }
    return new Reading("Word file", reader.entries);
  }

  private void paragraph(String style, String text) {
    switch (style) {
      case "Heading1" -> add("Title", text);
      case "Heading2" -> {
        section = text;
        item = "";
        label = "";
      }
      case "Heading3" -> {
        item = text;
        label = "";
      }
      case "Label" -> label = text;
      case "Caption" -> add("Caption", text);
      case "Note" -> note(text);
      case "ListBullet" -> add(label, "- " + text);
      case "ListBullet2" -> add(label, "  - " + text);
      default -> add(label, text);
    }
  }

  /** A note begins with its number. */
  private void note(String text) {
    String[] parts = text.split("\\.\\s+", 2);
    add("Note " + parts[0], parts[1]);
  }

  private void table(XWPFTable table) {
    if (!table.getRow(0).isRepeatHeader()) {
      table.getRows().forEach(row -> add(cell(row, 0), cell(row, 1)));
      return;
    }
    XWPFTableRow head = table.getRow(0);
    for (XWPFTableRow row : table.getRows().subList(1, table.getNumberOfRows())) {
      add("Band or row", cell(row, 0));
      for (int i = 1; i < row.getTableCells().size(); i++) {
        entries.add(new Entry(section, cell(row, 0), cell(head, i), cell(row, i)));
      }
    }
  }

  private static String cell(XWPFTableRow row, int column) {
    XWPFTableCell cell = row.getCell(column);
    return cell.getText().strip();
  }

  private void add(String column, String value) {
    entries.add(new Entry(section, item, column, value));
  }
}
