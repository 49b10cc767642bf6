package plumbline.reports.pdf;

import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/** A row of cells in lines, which can be drawn whole or from one line to another. */
record LaidRow(List<LaidCell> cells, Look look) {

  static final float LEADING = 13;
  static final float PADDING = 6;

  private static final int RULE = 0xb1b4b6;
  private static final int INK = 0x0b0c0c;
  private static final int BAND = 0xf0f2f4;

  /** How rows differ to the eye. */
  enum Look {
    HEAD,
    BAND,
    BODY
  }

  int lines() {
    return cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0);
  }

  float height() {
    return height(lines());
  }

  static float height(int lines) {
    return lines * LEADING + 2 * PADDING;
  }

  /** Draws lines of the row, each cell inside its element. */
  void draw(Canvas canvas, List<PdfStructureElement> elements, int from, int to, float top) {
    canvas.decoration(() -> decorate(canvas, from, to, top));
    for (int i = 0; i < cells.size(); i++) {
      LaidCell cell = cells.get(i);
      if (cell.hasLines(from)) {
        canvas.tagged(elements.get(i), () -> say(canvas, cell, from, to, top));
      }
    }
  }

  private static void say(Canvas canvas, LaidCell cell, int from, int to, float top) {
    Runnable lines = () -> cell.drawLines(canvas, from, to, top - PADDING);
    if (cell.spoken().isEmpty()) {
      lines.run();
    } else {
      canvas.standingFor(cell.spoken(), lines);
    }
  }

  /** Draws the whole row again, for the eye only. */
  void repeat(Canvas canvas, float top) {
    canvas.pagination(
        "Header",
        () -> {
          decorate(canvas, 0, lines(), top);
          cells.forEach(cell -> cell.drawLines(canvas, 0, lines(), top - PADDING));
        });
  }

  private void decorate(Canvas canvas, int from, int to, float top) {
    float height = height(to - from);
    if (look == Look.BAND) {
      canvas.box(PageSize.LEFT, top, PageSize.BODY_WIDTH, height, BAND);
    }
    cells.forEach(cell -> cell.drawBoxes(canvas, from, to, top - PADDING));
    float thickness = look == Look.HEAD ? 1.2f : 0.5f;
    canvas.box(
        PageSize.LEFT,
        top - height + thickness,
        PageSize.BODY_WIDTH,
        thickness,
        look == Look.HEAD ? INK : RULE);
  }
}
