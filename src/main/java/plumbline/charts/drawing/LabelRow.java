package plumbline.charts.drawing;

import java.util.ArrayList;
import java.util.List;

/** Words under a plot, each below its place: as many as stand apart, at even steps. */
final class LabelRow {

  private static final int[] STEPS = {1, 2, 3, 4, 6, 12, 24, 48};
  private static final double MONTH = 5.2;

  private record Placed(double x, double width, int index) {}

  private final Draft draft;
  private final List<String> labels;
  private final double[] places;
  private final double left;

  private LabelRow(Draft draft, List<String> labels, double[] places, double left) {
    this.draft = draft;
    this.labels = labels;
    this.places = places;
    this.left = left;
  }

  /** Draws a tick at each place and the labels below them. */
  static void draw(Plot plot, List<String> labels, double[] places) {
    Draft draft = plot.draft();
    double size = draft.format().size();
    double room = Math.max(MONTH * size, plot.width() / Math.max(1, labels.size()) - size);
    List<String> cut =
        labels.stream().map(label -> TextWidth.cut(brief(label), size, room)).toList();
    List<Placed> placed = new LabelRow(draft, cut, places, plot.left()).placed();
    double foot = plot.bottom();
    Stroke tick = Stroke.whole(Ink.QUIET, draft.format().thin());
    double middle = foot + draft.format().leading() * 0.85;
    for (Placed each : placed) {
      double x = places[each.index()];
      draft.line(tick, new Spot(x, foot), new Spot(x, foot + size * 0.35));
      draft.words(cut.get(each.index()), each.x(), middle);
    }
    draft.down(draft.format().leading() * 1.5);
  }

  /** "January 2018" as "Jan 2018"; other words as they are. */
  static String brief(String label) {
    return label.replaceAll(
        "\\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(uary|ruary|ch|il|e|y|ust|tember|ober|ember)\\b",
        "$1");
  }

  private List<Placed> placed() {
    for (int step : STEPS) {
      List<Placed> placed = every(step);
      if (!placed.isEmpty() || labels.isEmpty()) {
        return placed;
      }
    }
    return List.of(place(labels.size() - 1));
  }

  /** Every so many, counted back from the last; none if two of them touch. */
  private List<Placed> every(int step) {
    List<Placed> placed = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (int i = (labels.size() - 1) % step; i < labels.size(); i += step) {
      Placed next = place(i);
      if (next.x() < free) {
        return List.of();
      }
      placed.add(next);
      free = next.x() + next.width() + draft.format().size() * 0.7;
    }
    return placed;
  }

  private Placed place(int index) {
    double width = draft.width(labels.get(index));
    double least = Math.max(0, left - draft.format().size() * 2);
    double x = Math.clamp(places[index] - width / 2, least, draft.format().width() - width);
    return new Placed(x, width, index);
  }
}
