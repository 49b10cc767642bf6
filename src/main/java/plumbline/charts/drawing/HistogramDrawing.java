package plumbline.charts.drawing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plumbline.charts.Bounds;
import plumbline.charts.Histogram;

/** Draws upright bars from nought; those beyond the mark are hatched instead of filled. */
final class HistogramDrawing {

  private final Histogram histogram;
  private final Draft draft;
  private final Plot plot;
  private final double[] places;
  private final double slot;

  private HistogramDrawing(Histogram histogram, Format format) {
    this.histogram = histogram;
    draft = new Draft(format);
    draft.axis(histogram.axis() + ", by " + histogram.categoryName().toLowerCase(Locale.UK));
    Key.draw(draft, keys());
    List<BigDecimal> values = new ArrayList<>(List.of(BigDecimal.ZERO));
    histogram.bars().forEach(bar -> values.add(bar.amount()));
    plot = Plot.draw(draft, Scale.of(values, Bounds.NONE), histogram.values(), format.size() * 0.5);
    int count = Math.max(1, histogram.bars().size());
    slot = Math.min(plot.width() / count, format.width() / 5);
    places = new double[histogram.bars().size()];
    double from = plot.left() + (plot.width() - slot * count) / 2;
    for (int i = 0; i < places.length; i++) {
      places[i] = from + slot * (i + 0.5);
    }
  }

  static Sheet of(Histogram histogram, Format format) {
    var drawing = new HistogramDrawing(histogram, format);
    drawing.draw();
    return drawing.draft.sheet();
  }

  private List<Key> keys() {
    Histogram.Mark mark = histogram.mark();
    if (mark == null) {
      return List.of();
    }
    double half = draft.format().size() * 0.4;
    List<Key> keys = new ArrayList<>();
    keys.add(new Key(Key.line(stroke()), mark.words()));
    if (mark.after() > 0) {
      keys.add(new Key((sheet, middle) -> bar(middle, half, half, false), "Before it"));
    }
    if (mark.after() < histogram.bars().size()) {
      keys.add(new Key((sheet, middle) -> bar(middle, half, half, true), "Beyond it"));
    }
    return keys;
  }

  private Stroke stroke() {
    double thin = draft.format().thin();
    return Stroke.dashed(Ink.PINK, thin * 2, thin * 6, thin * 3);
  }

  private void draw() {
    Histogram.Mark mark = histogram.mark();
    double nought = plot.y(BigDecimal.ZERO);
    double half = slot * (slot < draft.format().size() ? 0.42 : 0.36);
    for (int i = 0; i < places.length; i++) {
      double y = plot.y(histogram.bars().get(i).amount());
      Spot middle = new Spot(places[i], (y + nought) / 2);
      if (y != nought) {
        bar(middle, half, Math.abs(y - nought) / 2, mark != null && i >= mark.after());
      }
    }
    draft.line(
        Stroke.whole(Ink.BLACK, draft.format().thin()),
        new Spot(plot.left(), nought),
        new Spot(plot.right(), nought));
    if (mark != null && places.length > 0) {
      double x = places[0] + slot * (mark.after() - 0.5);
      draft.line(stroke(), new Spot(x, plot.top()), new Spot(x, plot.bottom()));
    }
    amounts(nought);
    LabelRow.draw(plot, histogram.bars().stream().map(Histogram.Bar::category).toList(), places);
  }

  private void bar(Spot middle, double half, double halfHeight, boolean hatched) {
    double thin = draft.format().thin();
    Stroke outline = Stroke.whole(hatched ? Ink.ORANGE : Ink.BLUE, thin * 1.2);
    Spot corner = new Spot(middle.x() - half, middle.y() - halfHeight);
    draft.box(hatched ? Ink.WHITE : Ink.BLUE, outline, corner, half * 2, halfHeight * 2);
    if (hatched) {
      hatch(corner, half * 2, halfHeight * 2, outline);
    }
  }

  /** Lines that rise to the right, ended at the edges of the box. */
  private void hatch(Spot corner, double width, double height, Stroke stroke) {
    double apart = draft.format().size() * 0.45;
    double bottom = corner.y() + height;
    for (double start = apart; start < width + height; start += apart) {
      double left = Math.max(0, start - height);
      double right = Math.min(width, start);
      draft.line(
          stroke,
          new Spot(corner.x() + left, bottom - (start - left)),
          new Spot(corner.x() + right, bottom - (start - right)));
    }
  }

  /** Each bar's amount over it, where all of them fit. */
  private void amounts(double nought) {
    double size = draft.format().size();
    List<String> words =
        histogram.bars().stream().map(bar -> histogram.values().words(bar.amount())).toList();
    if (words.stream().anyMatch(each -> draft.width(each) > slot - size * 0.3)) {
      return;
    }
    for (int i = 0; i < places.length; i++) {
      double y = plot.y(histogram.bars().get(i).amount());
      double width = draft.width(words.get(i));
      double middle = Math.max(size * 0.6, Math.min(y, nought) - size * 0.75);
      draft.box(
          Ink.WHITE,
          null,
          new Spot(places[i] - width / 2 - 1, middle - size * 0.5),
          width + 2,
          size);
      draft.words(words.get(i), places[i] - width / 2, middle);
    }
  }
}
