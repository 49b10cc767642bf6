package plumbline.charts.drawing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import plumbline.charts.Comparison;
import plumbline.charts.Comparison.Reading;

/**
 * Draws each value at the end of its period with a bar over the time that it covers, in the shape
 * of its series; hollow is a forecast, whiskers say how exact it is.
 */
final class ComparisonDrawing {

  private final Comparison comparison;
  private final Draft draft;
  private final Plot plot;
  private final FreeRoom room;

  private ComparisonDrawing(Comparison comparison, Format format) {
    this.comparison = comparison;
    draft = new Draft(format);
    draft.axis(comparison.axis());
    Key.draw(draft, ComparisonKeys.of(comparison, draft));
    List<BigDecimal> values = new ArrayList<>();
    for (Reading reading : readings()) {
      values.add(reading.amount());
      BigDecimal to = reading.to();
      if (to != null) {
        values.add(to);
      }
    }
    plot =
        Plot.draw(
            draft, Scale.of(values, comparison.bounds()), comparison.values(), format.size() * 0.7);
    room = new FreeRoom(plot);
  }

  static Sheet of(Comparison comparison, Format format) {
    var drawing = new ComparisonDrawing(comparison, format);
    drawing.draw();
    return drawing.draft.sheet();
  }

  private List<Reading> readings() {
    return comparison.series().stream().flatMap(each -> each.readings().stream()).toList();
  }

  private void draw() {
    plot.foot();
    List<LocalDate> days = new ArrayList<>();
    for (Reading reading : readings()) {
      days.add(reading.period().first());
      days.add(reading.period().last());
    }
    if (days.isEmpty()) {
      draft.down(draft.format().leading() / 2);
      return;
    }
    TimeBands time = TimeBands.of(plot, Collections.min(days), Collections.max(days));
    time.draw();
    for (int i = 0; i < comparison.series().size(); i++) {
      for (Reading reading : comparison.series().get(i).readings()) {
        new ReadingDrawing(plot, time, reading, i).draw(room);
      }
    }
    for (Reading reading : readings()) {
      label(time, reading);
    }
  }

  /** The value in words where there is room for it; the table has them all. */
  private void label(TimeBands time, Reading reading) {
    double size = draft.format().size();
    String words = reading.words(comparison.values());
    Spot point = ReadingDrawing.spot(plot, time, reading);
    room.beside(point, draft.width(words), size)
        .ifPresent(spot -> draft.words(words, spot.x(), spot.y()));
  }
}
