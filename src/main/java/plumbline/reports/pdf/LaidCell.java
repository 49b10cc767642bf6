package plumbline.reports.pdf;

import java.util.ArrayList;
import java.util.List;
import plumbline.reports.Tone;

/**
 * A cell in lines; those in a tone stand in a box of its colour. Where the lines are only a letter,
 * the spoken words say what it stands for; otherwise they are empty.
 */
record LaidCell(Column column, List<Line> lines, String spoken) {

  /** One line in its style and tone. */
  record Line(String text, Style style, Tone tone) {}

  private static final float BOX_OUTSIDE_TEXT = 5;
  private static final float NARROW_BOX_GAP = 2;
  private static final float BELOW_BOX = 3;

  static LaidCell of(Column column, String text, Style style) {
    return new LaidCell(column, lines(column, text, style, Tone.NONE), "");
  }

  static List<Line> lines(Column column, String text, Style style, Tone tone) {
    List<Line> lines = new ArrayList<>();
    for (String line : LineBreaker.lines(text, style, column.textWidth())) {
      lines.add(new Line(line, style, tone));
    }
    return lines;
  }

  /** Draws the boxes behind the lines from one to another, which stand from a top downwards. */
  void drawBoxes(Canvas canvas, int from, int to, float top) {
    int line = from;
    while (line < Math.min(to, lines.size())) {
      Tone tone = lines.get(line).tone();
      int end = line + 1;
      while (end < Math.min(to, lines.size()) && lines.get(end).tone() == tone) {
        end++;
      }
      if (tone != Tone.NONE) {
        box(canvas, tone, top - (line - from) * LaidRow.LEADING, end - line);
      }
      line = end;
    }
  }

  private void box(Canvas canvas, Tone tone, float top, int count) {
    float gap =
        column.kind() == Column.Kind.NARROW_MARK
            ? NARROW_BOX_GAP
            : column.kind().inset() - BOX_OUTSIDE_TEXT;
    canvas.box(
        column.x() + gap,
        top + 2.5f,
        column.width() - 2 * gap,
        count * LaidRow.LEADING + 5,
        tone.background());
  }

  void drawLines(Canvas canvas, int from, int to, float top) {
    for (int i = from; i < Math.min(to, lines.size()); i++) {
      Line line = lines.get(i);
      float x = column.textStart(line.style().width(line.text().stripTrailing()));
      boolean belowBox = line.tone() == Tone.NONE && lines.get(from).tone() != Tone.NONE;
      float gap = belowBox ? BELOW_BOX : 0;
      canvas.line(line.text(), line.style(), x, top - (i - from) * LaidRow.LEADING - gap);
    }
  }

  boolean hasLines(int from) {
    return from < lines.size();
  }
}
