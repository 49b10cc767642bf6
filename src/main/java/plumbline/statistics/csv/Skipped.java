package plumbline.statistics.csv;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was left out on purpose, counted by reason in words. */
final class Skipped {

  /** What the Department prints where there is no number. */
  private static final Map<String, String> MARKS =
      Map.ofEntries(
          Map.entry("", "left empty"),
          Map.entry("x", "not available"),
          Map.entry("z", "not applicable"),
          Map.entry("c", "kept back, because so few are in it"),
          Map.entry("k", "too low to print"),
          Map.entry("low", "too low to print"),
          Map.entry("u", "not reliable enough"),
          Map.entry("~", "too low to print"),
          Map.entry(":", "not available"),
          Map.entry("..", "not available"),
          Map.entry("-", "nothing to report"),
          Map.entry("n/a", "not applicable"));

  private static final int MOST_REASONS = 40;

  private final Map<String, Integer> counts = new TreeMap<>();

  /** Whether the cell holds a mark in the place of a number. */
  static boolean isMark(String cell) {
    return MARKS.containsKey(bare(cell));
  }

  /** Newer files put marks into brackets. */
  private static String bare(String cell) {
    String text = cell.strip().toLowerCase(Locale.ROOT);
    return text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
  }

  void mark(String cell) {
    String mark = bare(cell);
    String words = MARKS.getOrDefault(mark, "not available");
    count(mark.isEmpty() ? "Values left empty" : "Values marked “%s”: %s".formatted(mark, words));
  }

  void breakdown() {
    count("Rows about a part only, such as an age or a sex");
  }

  void level(String level) {
    String shown = LineRefused.shown(level.toLowerCase(Locale.ROOT));
    boolean isOneOfMany = counts.size() >= MOST_REASONS;
    count("Rows of a level that is not compared: " + (isOneOfMany ? "others" : shown));
  }

  private void count(String reason) {
    counts.merge(reason, 1, Integer::sum);
  }

  Map<String, Integer> counts() {
    return Map.copyOf(counts);
  }
}
