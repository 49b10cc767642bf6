package plumbline.reports.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines after spaces, hyphens and slashes, or inside a word that is wider than the
 * line. A line keeps the space it ends with, so that words stay apart in extracted text.
 */
final class LineBreaker {

  private final String text;
  private final Style style;
  private final float width;
  private final List<String> lines = new ArrayList<>();

  private LineBreaker(String text, Style style, float width) {
    this.text = text;
    this.style = style;
    this.width = width;
  }

  /** The lines of any text, made printable; none for an empty text. */
  static List<String> lines(String text, Style style, float width) {
    if (text.isEmpty()) {
      return List.of();
    }
    var breaker = new LineBreaker(PrintableText.of(text, style.typeface()), style, width);
    breaker.run();
    return breaker.lines;
  }

  private void run() {
    int from = 0;
    while (true) {
      int end = text.indexOf('\n', from);
      if (end < 0) {
        paragraph(from, text.length(), "");
        return;
      }
      paragraph(from, end, " ");
      from = end + 1;
    }
  }

  private void paragraph(int from, int to, String ending) {
    int start = from;
    int opportunity = from;
    float x = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      float advance = style.typeface().width(c, style.size());
      if (c != ' ' && x + advance > width && i > start) {
        int at = opportunity > start ? opportunity : i;
        lines.add(text.substring(start, at));
        start = at;
        x = style.width(text.substring(start, i));
      }
      x += advance;
      if (mayBreakAfter(i, start)) {
        opportunity = i + 1;
      }
    }
    lines.add(text.substring(start, to) + ending);
  }

  private boolean mayBreakAfter(int i, int start) {
    return switch (text.charAt(i)) {
      case ' ' -> true;
      case '-', '/', '\u2013', '\u2014' -> i > start && Character.isLetter(text.charAt(i - 1));
      default -> false;
    };
  }

  /** The widest piece of the text that no line break parts, in points. */
  static float widestWord(String text, Style style) {
    float widest = 0;
    for (String word : PrintableText.of(text, style.typeface()).split("[ \\n]")) {
      widest = Math.max(widest, style.width(word));
    }
    return widest;
  }

  /** The widest line of the text if nothing but its own line ends broke it, in points. */
  static float widestLine(String text, Style style) {
    float widest = 0;
    for (String line : PrintableText.of(text, style.typeface()).split("\\n")) {
      widest = Math.max(widest, style.width(line));
    }
    return widest;
  }
}
