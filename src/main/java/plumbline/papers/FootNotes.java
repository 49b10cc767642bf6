package plumbline.papers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The notes to a paper's figures, numbered as they come; a note that comes again keeps its number.
 */
public final class FootNotes {

  /** Where a figure comes from, and the address of its record. */
  public record Note(String text, String href) {}

  private final Map<Note, Integer> numbers = new LinkedHashMap<>();

  /** The mark that stands behind the figure: "[1]". */
  public String mark(String text, String href) {
    return "[" + numbers.computeIfAbsent(new Note(text, href), none -> numbers.size() + 1) + "]";
  }

  /** The notes in the order of their numbers, which begin at 1. */
  List<Note> notes() {
    return new ArrayList<>(numbers.keySet());
  }
}
