package plumbline.charts.drawing;

import java.math.BigDecimal;
import plumbline.charts.Comparison.Reading;
import plumbline.periods.Basis;

/** Draws one value of a comparison. */
final class ReadingDrawing {

  private final Plot plot;
  private final TimeBands time;
  private final Reading reading;
  private final int series;
  private final Draft draft;
  private final double size;
  private final Spot spot;

  ReadingDrawing(Plot plot, TimeBands time, Reading reading, int series) {
    this.plot = plot;
    this.time = time;
    this.reading = reading;
    this.series = series;
    draft = plot.draft();
    size = draft.format().size();
    spot = spot(plot, time, reading);
  }

  static Spot spot(Plot plot, TimeBands time, Reading reading) {
    return new Spot(time.x(reading.period().last().plusDays(1)), plot.y(reading.amount()));
  }

  void draw(FreeRoom room) {
    period(room);
    exactness(room);
    double radius = size * 0.36;
    ComparisonKeys.shape(series)
        .draw(draft, spot, radius, ComparisonKeys.colour(series), reading.forecast());
    double reach = size * 0.5;
    room.take(spot.x() - reach, spot.y() - reach, spot.x() + reach, spot.y() + reach);
  }

  private void period(FreeRoom room) {
    Basis basis = reading.period().basis();
    boolean openStart = basis == Basis.BY || basis == Basis.NOT_STATED;
    boolean openEnd = basis == Basis.SINCE || basis == Basis.NOT_STATED;
    double lead = size * 2.2;
    double from = time.x(reading.period().first());
    double start = openStart ? Math.max(plot.left(), spot.x() - lead) : from;
    double end = openEnd ? Math.min(plot.right(), spot.x() + lead) : spot.x();
    if (basis == Basis.POINT) {
      return;
    }
    boolean open = openStart || openEnd;
    draft.line(
        open ? ComparisonKeys.openStroke(draft, series) : ComparisonKeys.barStroke(draft, series),
        new Spot(start, spot.y()),
        new Spot(end, spot.y()));
    if (!open) {
      double cap = size * 0.25;
      draft.line(
          ComparisonKeys.barStroke(draft, series),
          new Spot(start, spot.y() - cap),
          new Spot(start, spot.y() + cap));
    }
    room.take(start, spot.y() - size * 0.15, end, spot.y() + size * 0.15);
  }

  private void exactness(FreeRoom room) {
    Stroke stroke = ComparisonKeys.barStroke(draft, series);
    BigDecimal to = reading.to();
    double reach = size * 1.3;
    double top = spot.y();
    double bottom = spot.y();
    switch (reading.exactness()) {
      case EXACT -> {}
      case ABOUT -> {
        top = Math.max(plot.top(), spot.y() - reach * 0.6);
        bottom = Math.min(plot.bottom(), spot.y() + reach * 0.6);
        ComparisonKeys.whisker(draft, stroke, spot, top, bottom);
      }
      case AT_LEAST -> {
        top = Math.max(plot.top(), spot.y() - reach);
        ComparisonKeys.arrow(draft, stroke, spot, top);
      }
      case AT_MOST -> {
        bottom = Math.min(plot.bottom(), spot.y() + reach);
        ComparisonKeys.arrow(draft, stroke, spot, bottom);
      }
      case RANGE -> {
        top = to == null ? top : plot.y(to);
        ComparisonKeys.whisker(draft, stroke, spot, top, bottom);
      }
    }
    room.take(spot.x() - size * 0.35, top, spot.x() + size * 0.35, bottom);
  }
}
