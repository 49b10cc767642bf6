package plumbline.reports.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import plumbline.reports.Block.Table;
import plumbline.reports.Cell;
import plumbline.reports.Row;

/** Explains the letters of narrow columns, and gives each note a sign to stand behind a letter. */
final class MarkKey {

  private static final String SIGNS = "*†‡§¶";

  private final Map<String, String> words = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  MarkKey(Table table) {
    for (Row row : table.rows()) {
      if (row instanceof Row.Cells(var cells)) {
        cells.forEach(this::add);
      }
    }
  }

  private void add(Cell cell) {
    if (cell instanceof Cell.Mark mark) {
      words.putIfAbsent(mark.letter(), mark.word());
      if (!mark.note().isEmpty() && !notes.contains(mark.note())) {
        notes.add(mark.note());
      }
    }
  }

  /** The letter, with the sign of its note if it has one. */
  String brief(Cell.Mark mark) {
    return mark.note().isEmpty() ? mark.letter() : mark.letter() + sign(mark.note());
  }

  private String sign(String note) {
    int index = notes.indexOf(note);
    int repeats = index / SIGNS.length() + 1;
    return SIGNS.substring(index % SIGNS.length(), index % SIGNS.length() + 1).repeat(repeats);
  }

  String text() {
    var key = new StringJoiner("; ", "Key: ", ".");
    words.forEach((letter, word) -> key.add(letter + " = " + word));
    notes.forEach(note -> key.add(sign(note) + " = " + note));
    return key.toString();
  }
}
