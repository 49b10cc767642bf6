package plumbline.charts.drawing;

import java.math.BigDecimal;
import java.util.List;
import plumbline.charts.ValueWords;

/** The field of a chart between its axes. */
record Plot(Draft draft, Scale scale, double left, double top, double width, double height) {

  private static final double WIDEST_GUTTER = 0.4;

  /** Draws the grid with a word at each tick; to the right stays so much room. */
  static Plot draw(Draft draft, Scale scale, ValueWords values, double margin) {
    Format format = draft.format();
    double size = format.size();
    List<BigDecimal> ticks = scale.ticks();
    double room = format.width() * WIDEST_GUTTER;
    List<String> labels =
        ticks.stream().map(tick -> TextWidth.cut(values.words(tick), size, room)).toList();
    double gutter = labels.stream().mapToDouble(draft::width).max().orElse(0) + size * 0.6;
    double top = draft.y() + format.leading() / 2;
    Plot plot =
        new Plot(draft, scale, gutter, top, format.width() - gutter - margin, format.plotHeight());
    Stroke grid = Stroke.whole(Ink.GRID, format.thin());
    for (int i = 0; i < ticks.size(); i++) {
      double y = plot.y(ticks.get(i));
      draft.line(grid, new Spot(plot.left, y), new Spot(plot.right(), y));
      draft.words(labels.get(i), gutter - size * 0.6 - draft.width(labels.get(i)), y);
    }
    draft.down(format.leading() / 2 + format.plotHeight());
    return plot;
  }

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  double y(BigDecimal value) {
    return bottom() - scale.share(value) * height;
  }

  /** The line along the foot of the field. */
  void foot() {
    draft.line(
        Stroke.whole(Ink.QUIET, draft.format().thin()),
        new Spot(left, bottom()),
        new Spot(right(), bottom()));
  }
}
