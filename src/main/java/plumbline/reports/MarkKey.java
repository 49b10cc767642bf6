package plumbline.reports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import plumbline.reports.Block.Table;

/** Explains the letters of narrow columns, and gives each note a sign to stand behind a letter. */
public final class MarkKey {

  private static final String SIGNS = "*†‡§¶";

  /** By colour, so that the key reads from the worst to the best and then to what is no level. */
  private final Map<Tone, Set<String>> words = new EnumMap<>(Tone.class);

  private final List<String> notes = new ArrayList<>();

  public MarkKey(Table table) {
    for (Row row : table.rows()) {
      if (row instanceof Row.Cells(var cells)) {
        cells.forEach(this::add);
      }
    }
  }

  private void add(Cell cell) {
    if (cell instanceof Cell.Mark mark) {
      words
          .computeIfAbsent(mark.tone(), _ -> new LinkedHashSet<>())
          .add(mark.letter() + " = " + mark.word());
      if (!mark.note().isEmpty() && !notes.contains(mark.note())) {
        notes.add(mark.note());
      }
    }
  }

  /** The letter, with the sign of its note if it has one. */
  public String brief(Cell.Mark mark) {
    return mark.note().isEmpty() ? mark.letter() : mark.letter() + sign(mark.note());
  }

  private String sign(String note) {
    int index = notes.indexOf(note);
    int repeats = index / SIGNS.length() + 1;
    return SIGNS.substring(index % SIGNS.length(), index % SIGNS.length() + 1).repeat(repeats);
  }

  /** The whole key in one line. */
  public String text() {
    var key = new StringJoiner("; ", "Key: ", ".");
    words.values().forEach(ofTone -> ofTone.forEach(key::add));
    notes.forEach(note -> key.add(sign(note) + " = " + note));
    return key.toString();
  }
}
