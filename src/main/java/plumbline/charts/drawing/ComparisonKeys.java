package plumbline.charts.drawing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import plumbline.charts.Comparison;
import plumbline.charts.Comparison.Exactness;
import plumbline.charts.Comparison.Reading;
import plumbline.periods.Basis;

/** How the parts of a comparison look, and the key that says so of those that are in it. */
final class ComparisonKeys {

  private static final List<Integer> COLOURS =
      List.of(Ink.BLUE, Ink.ORANGE, Ink.PURPLE, Ink.GREEN, Ink.PINK, Ink.TEAL, Ink.QUIET);

  private ComparisonKeys() {}

  /** Shapes and colours come round at different times: 42 series differ. */
  static Shape shape(int series) {
    return Shape.values()[series % Shape.values().length];
  }

  static int colour(int series) {
    return COLOURS.get(series % COLOURS.size());
  }

  static Stroke barStroke(Draft draft, int series) {
    return Stroke.whole(colour(series), draft.format().thin() * 1.4);
  }

  static Stroke openStroke(Draft draft, int series) {
    double thin = draft.format().thin();
    return Stroke.dashed(colour(series), thin * 1.4, thin * 2, thin * 2.5);
  }

  static void whisker(Draft draft, Stroke stroke, Spot spot, double top, double bottom) {
    double cap = draft.format().size() * 0.3;
    draft.line(stroke, new Spot(spot.x(), top), new Spot(spot.x(), bottom));
    draft.line(stroke, new Spot(spot.x() - cap, top), new Spot(spot.x() + cap, top));
    draft.line(stroke, new Spot(spot.x() - cap, bottom), new Spot(spot.x() + cap, bottom));
  }

  static void arrow(Draft draft, Stroke stroke, Spot spot, double tip) {
    double barb = draft.format().size() * 0.3;
    double back = tip < spot.y() ? tip + barb : tip - barb;
    draft.line(stroke, spot, new Spot(spot.x(), tip));
    draft.line(
        stroke,
        new Spot(spot.x() - barb, back),
        new Spot(spot.x(), tip),
        new Spot(spot.x() + barb, back));
  }

  static List<Key> of(Comparison comparison, Draft draft) {
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < comparison.series().size(); i++) {
      keys.add(new Key(shape(i).sample(colour(i), false), comparison.series().get(i).name()));
    }
    Set<Basis> bases = EnumSet.noneOf(Basis.class);
    Set<Exactness> exactness = EnumSet.noneOf(Exactness.class);
    boolean forecast = false;
    for (Comparison.Series series : comparison.series()) {
      for (Reading reading : series.readings()) {
        bases.add(reading.period().basis());
        exactness.add(reading.exactness());
        forecast |= reading.forecast();
      }
    }
    if (forecast) {
      keys.add(new Key(Shape.DISC.sample(Ink.QUIET, true), "Hollow: forecast"));
    }
    bases(draft, bases, keys);
    exactness(exactness, keys);
    return keys;
  }

  private static void bases(Draft draft, Set<Basis> bases, List<Key> keys) {
    double thin = draft.format().thin();
    Set<Basis> open = EnumSet.of(Basis.BY, Basis.SINCE, Basis.NOT_STATED);
    boolean closed =
        bases.stream().anyMatch(basis -> basis != Basis.POINT && !open.contains(basis));
    if (closed) {
      keys.add(new Key(Key.line(Stroke.whole(Ink.QUIET, thin * 1.4)), "Time covered"));
    }
    if (bases.stream().anyMatch(open::contains)) {
      Stroke dotted = Stroke.dashed(Ink.QUIET, thin * 1.4, thin * 2, thin * 2.5);
      keys.add(new Key(Key.line(dotted), "Time covered, not stated how long"));
    }
  }

  private static void exactness(Set<Exactness> found, List<Key> keys) {
    for (Exactness each : found) {
      switch (each) {
        case EXACT -> {}
        case ABOUT -> keys.add(new Key(upright(true), "About"));
        case RANGE -> keys.add(new Key(upright(false), "From one value to another"));
        case AT_LEAST -> keys.add(new Key(pointing(-1), "At least"));
        case AT_MOST -> keys.add(new Key(pointing(1), "At most"));
      }
    }
  }

  private static Key.Sample upright(boolean about) {
    return (draft, middle) -> {
      double half = draft.format().size() * 0.5;
      Stroke stroke = Stroke.whole(Ink.QUIET, draft.format().thin() * 1.4);
      Spot foot = new Spot(middle.x(), middle.y() + (about ? 0 : half));
      whisker(draft, stroke, middle, middle.y() - half, middle.y() + half);
      Shape.DISC.draw(draft, foot, draft.format().size() * 0.2, Ink.QUIET, false);
    };
  }

  private static Key.Sample pointing(int way) {
    return (draft, middle) -> {
      double half = draft.format().size() * 0.45;
      Stroke stroke = Stroke.whole(Ink.QUIET, draft.format().thin() * 1.4);
      Spot foot = new Spot(middle.x(), middle.y() - way * half * 0.7);
      arrow(draft, stroke, foot, middle.y() + way * half);
      Shape.DISC.draw(draft, foot, draft.format().size() * 0.2, Ink.QUIET, false);
    };
  }
}
