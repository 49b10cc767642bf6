package plumbline.reports.word;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.charts.drawing.Mark;
import plumbline.charts.drawing.Sheet;
import plumbline.charts.drawing.Spot;
import plumbline.charts.drawing.Stroke;

/** A sheet as pixels. */
final class ChartImage {

  static {
    // Nothing is shown on a screen: without this a desktop would open a window's machinery.
    System.setProperty("java.awt.headless", "true");
  }

  /** Pixels to a point: 180 to an inch. */
  private static final double SCALE = 2.5;

  private final Graphics2D graphics;

  private ChartImage(Graphics2D graphics) {
    this.graphics = graphics;
  }

  static byte[] png(Sheet sheet) {
    int width = (int) Math.ceil(sheet.width() * SCALE);
    int height = (int) Math.ceil(sheet.height() * SCALE);
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      graphics.scale(SCALE, SCALE);
      var drawing = new ChartImage(graphics);
      sheet.marks().forEach(drawing::mark);
    } finally {
      graphics.dispose();
    }
    return Png.of(image);
  }

  private void mark(Mark mark) {
    switch (mark) {
      case Mark.Line(List<Spot> spots, Stroke stroke) -> stroke(path(spots), stroke);
      case Mark.Area(List<Spot> corners, int fill, @Nullable Stroke stroke) -> {
        Path2D area = path(corners);
        area.closePath();
        fill(area, fill, stroke);
      }
      case Mark.Disc(Spot centre, double radius, int fill, Stroke stroke) ->
          fill(
              new Ellipse2D.Double(
                  centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius),
              fill,
              stroke);
      case Mark.Words(Spot start, String text, double size, double width) -> {
        graphics.setColor(new Color(0x0b0c0c));
        graphics.fill(Letters.outline(text, start, size, width));
      }
    }
  }

  private void fill(Shape shape, int fill, @Nullable Stroke stroke) {
    graphics.setColor(new Color(fill));
    graphics.fill(shape);
    if (stroke != null) {
      stroke(shape, stroke);
    }
  }

  private void stroke(Shape shape, Stroke stroke) {
    graphics.setColor(new Color(stroke.colour()));
    graphics.setStroke(pen(stroke));
    graphics.draw(shape);
  }

  private static BasicStroke pen(Stroke stroke) {
    float width = (float) stroke.width();
    if (stroke.dashes().isEmpty()) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    }
    float[] dashes = new float[stroke.dashes().size()];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = stroke.dashes().get(i).floatValue();
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
  }

  private static Path2D path(List<Spot> spots) {
    var path = new Path2D.Double();
    path.moveTo(spots.getFirst().x(), spots.getFirst().y());
    spots.subList(1, spots.size()).forEach(spot -> path.lineTo(spot.x(), spot.y()));
    return path;
  }
}
