package plumbline.reports.pdf;

import java.util.List;
import org.openpdf.text.pdf.PdfStructureElement;

/** Where on which page the next thing goes. */
final class Flow {

  private final TaggedFile file;
  private final Canvas canvas;
  private float y = PageSize.TOP;

  Flow(TaggedFile file, Canvas canvas) {
    this.file = file;
    this.canvas = canvas;
  }

  Canvas canvas() {
    return canvas;
  }

  PdfStructureElement document() {
    return file.document();
  }

  Places places() {
    return file.places();
  }

  void bookmark(int level, String title) {
    file.bookmark(level, title, y);
  }

  float y() {
    return y;
  }

  float room() {
    return y - PageSize.BOTTOM;
  }

  boolean atTop() {
    return y == PageSize.TOP;
  }

  /** Leaves white space, but none at the top of a page. */
  void gap(float height) {
    if (!atTop()) {
      y -= height;
    }
  }

  void down(float height) {
    y -= height;
  }

  /** Goes back up this page, to set something beside what was just drawn. */
  void backTo(float earlier) {
    y = earlier;
  }

  /** Turns the page unless so much fits, or the page is still empty. */
  void need(float height) {
    if (height > room() && !atTop()) {
      turnPage();
    }
  }

  void turnPage() {
    file.turnPage();
    y = PageSize.TOP;
  }

  /** Draws lines that belong to one element, over as many pages as they take. */
  void text(PdfStructureElement element, List<String> lines, Style style, float x) {
    int from = 0;
    while (from < lines.size()) {
      int fitting = Math.min(lines.size() - from, (int) (room() / style.leading()));
      if (fitting <= 0) {
        turnPage();
        continue;
      }
      if (lines.size() - from - fitting == 1 && fitting > 2) {
        // No single last line on the next page.
        fitting--;
      }
      List<String> here = lines.subList(from, from + fitting);
      canvas.tagged(element, () -> canvas.lines(here, style, x, y));
      y -= fitting * style.leading();
      from += fitting;
    }
  }
}
