package plumbline.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import plumbline.common.Month;

/** A cell of a table. */
public sealed interface Cell {

  /** Everything the cell says, in words, as a layout with room for it prints it. */
  String text();

  /** Plain text, possibly empty. */
  record Text(String text) implements Cell {}

  /** A number, which stays a number in files for spreadsheets, and how it is printed. */
  record Quantity(BigDecimal value, String text) implements Cell {}

  /** A day, which stays a date in files for spreadsheets, and how it is printed. */
  record Day(LocalDate day, String text) implements Cell {}

  /**
   * A rating in its colour with letter and word ("R", "Red"), or with {@link Tone#NONE} the words
   * that stand where there is none ("–", "Not recorded in the source"). Narrow columns print the
   * letter alone and explain it above the table, so each word has a letter of its own. The note,
   * often empty, adds what the level does not say ("carried forward, not confirmed").
   */
  record Mark(Tone tone, String letter, String word, String note) implements Cell {
    public Mark {
      if (letter.isBlank() || word.isBlank()) {
        throw new IllegalArgumentException("A mark needs a letter and a word: " + letter + word);
      }
    }

    /** The word with its letter, without the note: "Red (R)", "Not recorded in the source". */
    public String level() {
      return tone == Tone.NONE ? word : word + " (" + letter + ")";
    }

    @Override
    public String text() {
      return note.isEmpty() ? level() : level() + ", " + note;
    }
  }

  static Cell of(String text) {
    return new Text(text);
  }

  static Cell of(long value) {
    return new Quantity(BigDecimal.valueOf(value), Long.toString(value));
  }

  static Cell of(BigDecimal value, String printed) {
    return new Quantity(value, printed);
  }

  static Cell of(LocalDate day) {
    return new Day(day, Month.words(day));
  }

  static Cell mark(Tone tone, String letter, String word) {
    return new Mark(tone, letter, word, "");
  }
}
