package plumbline.charts.drawing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sheet in the making, filled from the top down. */
final class Draft {

  private final Format format;
  private final List<Mark> marks = new ArrayList<>();
  private double y;

  Draft(Format format) {
    this.format = format;
  }

  Format format() {
    return format;
  }

  double y() {
    return y;
  }

  void down(double by) {
    y += by;
  }

  Sheet sheet() {
    return new Sheet(format.width(), Math.ceil(y), marks);
  }

  void line(Stroke stroke, Spot... spots) {
    line(stroke, List.of(spots));
  }

  void line(Stroke stroke, List<Spot> spots) {
    if (spots.size() > 1) {
      marks.add(new Mark.Line(spots, stroke));
    }
  }

  void area(int fill, @Nullable Stroke stroke, List<Spot> corners) {
    marks.add(new Mark.Area(corners, fill, stroke));
  }

  void box(int fill, @Nullable Stroke stroke, Spot corner, double width, double height) {
    area(
        fill,
        stroke,
        List.of(
            corner,
            new Spot(corner.x() + width, corner.y()),
            new Spot(corner.x() + width, corner.y() + height),
            new Spot(corner.x(), corner.y() + height)));
  }

  void disc(int fill, Stroke stroke, Spot centre, double radius) {
    marks.add(new Mark.Disc(centre, radius, fill, stroke));
  }

  double width(String text) {
    return TextWidth.of(text, format.size());
  }

  /** Words whose line is so high up that their middle is at this height. */
  void words(String text, double x, double middle) {
    marks.add(
        new Mark.Words(
            new Spot(x, middle + format.size() * 0.35), text, format.size(), width(text)));
  }

  /** What the upright axis measures, on as many lines as it takes, at most three. */
  void axis(String text) {
    List<String> lines = Lines.of(text, format.size(), format.width(), 3);
    for (String line : lines) {
      words(line, 0, y + format.leading() / 2);
      y += format.leading();
    }
    y += format.leading() * 0.3;
  }
}
