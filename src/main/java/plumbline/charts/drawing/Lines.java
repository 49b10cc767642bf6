package plumbline.charts.drawing;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines between words; what is too wide for a line is cut with an ellipsis. */
final class Lines {

  private Lines() {}

  static List<String> of(String text, double size, double room, int most) {
    List<String> lines = new ArrayList<>();
    String line = "";
    String rest = text.strip();
    while (!rest.isEmpty()) {
      int space = rest.indexOf(' ');
      String word = space < 0 ? rest : rest.substring(0, space);
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && TextWidth.of(longer, size) > room) {
        if (lines.size() == most - 1) {
          lines.add(TextWidth.cut(line + " " + rest, size, room));
          return lines;
        }
        lines.add(TextWidth.cut(line, size, room));
        line = word;
      } else {
        line = longer;
      }
      rest = space < 0 ? "" : rest.substring(space + 1).strip();
    }
    if (!line.isEmpty()) {
      lines.add(TextWidth.cut(line, size, room));
    }
    return lines;
  }
}
