package plumbline.reports;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import plumbline.charts.ChartTable;
import plumbline.charts.Picture;

/** One building block of a report; every layout handles each kind. */
public sealed interface Block {

  /** A heading of level 2 or 3; the title of the report is its only level 1. */
  record Heading(int level, String text) implements Block {
    public Heading {
      if (level < 2 || level > 3 || text.isBlank()) {
        throw new IllegalArgumentException("A heading has a text and level 2 or 3: " + text);
      }
    }
  }

  /** One paragraph; {@code \n} begins a new line in it. */
  record Paragraph(String text) implements Block {}

  /**
   * What a person typed: paragraphs and lists of two levels, as {@code PlainText} reads them, under
   * a label that says what it is; the label may be empty.
   */
  record Words(String label, String text) implements Block {
    public Words(String text) {
      this("", text);
    }
  }

  /** Terms, each with its description. */
  record Facts(List<Fact> facts) implements Block {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /** A term and its description. */
  record Fact(String term, String description) {}

  /** A picture of numbers; every layout gives the numbers as a table too. */
  record Chart(Picture picture) implements Block {

    public Table table() {
      ChartTable table = picture.table();
      List<Row> rows = new ArrayList<>();
      for (List<ChartTable.Entry> row : table.rows()) {
        rows.add(new Row.Cells(row.stream().map(Chart::cell).toList()));
      }
      return new Table(table.caption() + ": the numbers", table.columns(), rows);
    }

    private static Cell cell(ChartTable.Entry entry) {
      BigDecimal value = entry.value();
      return value == null ? Cell.of(entry.text()) : Cell.of(value, entry.text());
    }
  }

  /**
   * Where figures come from, in rising numbers. Texts before or after name a note by its number in
   * square brackets, as plain text: {@code 54.5% [1]}.
   */
  record Notes(List<Note> notes) implements Block {
    public Notes {
      notes = List.copyOf(notes);
      for (int i = 1; i < notes.size(); i++) {
        if (notes.get(i).number() <= notes.get(i - 1).number()) {
          throw new IllegalArgumentException(
              "Note %d stands after note %d."
                  .formatted(notes.get(i).number(), notes.get(i - 1).number()));
        }
      }
    }

    public Table table() {
      List<Row> rows = new ArrayList<>();
      for (Note note : notes) {
        rows.add(Row.of(Cell.of(note.number()), Cell.of(note.text()), Cell.of(note.href())));
      }
      return new Table("Notes", List.of("Note", "Text", "Address"), rows);
    }
  }

  /**
   * A note to a figure.
   *
   * @param text what the figure is: its definition, period and basis, exceptions and source
   * @param href the absolute web address of its record, or empty
   */
  record Note(int number, String text, String href) {

    /** The words of the link to the record. */
    public static final String RECORD = "See the record";

    public Note {
      if (number < 1 || text.isBlank()) {
        throw new IllegalArgumentException("A note has a number from 1 and a text: " + number);
      }
      if (!href.isEmpty() && !URI.create(href).toString().matches("https?://[^/].*")) {
        throw new IllegalArgumentException("The record has no absolute web address: " + href);
      }
    }
  }

  /**
   * A table; the first cell of every row heads the row, the caption may be empty. Column heads of
   * months are short, for example {@code Feb 2018}: many months make narrow columns.
   */
  record Table(String caption, List<String> columns, List<Row> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      if (columns.isEmpty()) {
        throw new IllegalArgumentException("A table needs at least one column: " + caption);
      }
      for (Row row : rows) {
        if (row instanceof Row.Cells cells && cells.cells().size() != columns.size()) {
          throw new IllegalArgumentException(
              "A row of the table \"%s\" has %d cells where %d are expected."
                  .formatted(caption, cells.cells().size(), columns.size()));
        }
      }
    }
  }
}
