package plumbline.papers.sections;

import java.util.List;
import java.util.stream.Collectors;

/** Numbers of things and names of things, as a sentence has them. */
final class Count {

  private static final int NAMED = 3;
  private static final int LONGEST = 110;

  private Count() {}

  /** "1 criterion", "12 criteria". */
  static String of(long number, String one, String many) {
    return "%,d %s".formatted(number, number == 1 ? one : many);
  }

  /** The first three, and how many more there are: "A; B; C; and 4 more". */
  static String named(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining("; "));
    return names.size() > NAMED ? first + "; and " + (names.size() - NAMED) + " more" : first;
  }

  /** "1 red, 5 amber and 2 green". */
  static String list(List<String> parts) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
  }

  /**
   * Quotes what a long text begins with: its first line at most, in whole words, without a full
   * stop, since the sentence goes on. "…" stands for what is left out.
   */
  static String quoted(String text) {
    String whole = text.strip();
    String line = whole.lines().findFirst().orElse("").strip();
    String first = begin(line.endsWith(".") ? line.substring(0, line.length() - 1) : line);
    boolean goesOn = whole.contains("\n") && !first.endsWith("…");
    return "“" + first + (goesOn ? " …" : "") + "”";
  }

  private static String begin(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = text.lastIndexOf(' ', LONGEST);
    return text.substring(0, end < 0 ? LONGEST : end) + " …";
  }
}
