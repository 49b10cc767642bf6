package plumbline.reports.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import plumbline.charts.drawing.Mark;
import plumbline.charts.drawing.Sheet;
import plumbline.charts.drawing.Spot;
import plumbline.charts.drawing.Stroke;

/** Draws the marks of a sheet, whose upper left corner lies somewhere on the page. */
final class SheetPen {

  private static final Typeface TYPEFACE = Typeface.REGULAR;

  private final PdfContentByte content;
  private final float left;
  private final float top;
  private final float scale;

  SheetPen(PdfContentByte content, float left, float top, float scale) {
    this.content = content;
    this.left = left;
    this.top = top;
    this.scale = scale;
  }

  void draw(Sheet sheet) {
    content.saveState();
    content.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
    sheet.marks().forEach(this::mark);
    content.restoreState();
  }

  private void mark(Mark mark) {
    switch (mark) {
      case Mark.Line(List<Spot> spots, Stroke stroke) -> {
        use(stroke);
        path(spots);
        content.stroke();
      }
      case Mark.Area(List<Spot> corners, int fill, @Nullable Stroke stroke) -> {
        fill(fill);
        if (stroke == null) {
          path(corners);
          content.closePath();
          content.fill();
        } else {
          use(stroke);
          path(corners);
          content.closePathFillStroke();
        }
      }
      case Mark.Disc disc -> {
        fill(disc.fill());
        use(disc.stroke());
        content.circle(x(disc.centre()), y(disc.centre()), scaled(disc.radius()));
        content.fillStroke();
      }
      case Mark.Words words -> words(words);
    }
  }

  private void path(List<Spot> spots) {
    content.moveTo(x(spots.getFirst()), y(spots.getFirst()));
    spots.subList(1, spots.size()).forEach(spot -> content.lineTo(x(spot), y(spot)));
  }

  /** What the font lacks is named and takes more room than was reckoned: it is drawn narrower. */
  private void words(Mark.Words words) {
    String text = PrintableText.of(words.text(), TYPEFACE);
    float size = scaled(words.size());
    float width = TYPEFACE.width(text, size);
    float room = scaled(words.width());
    boolean wide = width > room + 0.5f;
    fill(Style.INK);
    content.beginText();
    content.setFontAndSize(TYPEFACE.font(), size);
    if (wide) {
      content.setHorizontalScaling(100 * room / width);
    }
    content.moveText(x(words.start()), y(words.start()));
    content.showTextBasic(text);
    if (wide) {
      content.setHorizontalScaling(100);
    }
    content.endText();
  }

  private void use(Stroke stroke) {
    int colour = stroke.colour();
    content.setRGBColorStroke(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff);
    content.setLineWidth(scaled(stroke.width()));
    float[] dashes = new float[stroke.dashes().size()];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = scaled(stroke.dashes().get(i));
    }
    content.setLineDash(dashes, 0);
  }

  private void fill(int colour) {
    content.setRGBColorFill(colour >> 16 & 0xff, colour >> 8 & 0xff, colour & 0xff);
  }

  private float x(Spot spot) {
    return left + scaled(spot.x());
  }

  private float y(Spot spot) {
    return top - scaled(spot.y());
  }

  private float scaled(double length) {
    return (float) length * scale;
  }
}
