package plumbline.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The four rules over one stretch, as NHSRplotthedots tries them. Two of three are points between a
 * near limit and its limit, all three on one side of the mean. A trend counts by the way it goes,
 * not by the side of the mean on which each of its points lies as there: seven points that rise are
 * one improvement or one concern. Points that are equal end a trend, one on the mean ends a run.
 */
final class Rules {

  private static final int RUN = 7;
  private static final int THREE = 3;

  private static final BitSet NOWHERE = new BitSet();

  private final List<ChartPoint> points;
  private final Improvement better;
  private final int[] side;
  private final int[] near;
  private final int[] outside;

  /** The points that meet a rule in one direction. */
  private final Map<Cause, BitSet> high = new EnumMap<>(Cause.class);

  private final Map<Cause, BitSet> low = new EnumMap<>(Cause.class);

  Rules(List<ChartPoint> points, Limits limits, Improvement better) {
    this.points = points;
    this.better = better;
    int size = points.size();
    side = new int[size];
    near = new int[size];
    outside = new int[size];
    for (int i = 0; i < size; i++) {
      BigDecimal value = points.get(i).value();
      if (value != null) {
        side[i] = limits.side(value);
        near[i] = limits.near(value);
        outside[i] = limits.outside(value);
      }
    }
    tryAll(high, 1);
    tryAll(low, -1);
  }

  private void tryAll(Map<Cause, BitSet> met, int way) {
    met.put(Cause.OUTSIDE, runs(1, 0, i -> outside[i] == way));
    met.put(Cause.TREND, runs(RUN, 1, i -> step(i) == way));
    met.put(Cause.TWO_OF_THREE, twoOfThree(way));
    met.put(Cause.ONE_SIDE, runs(RUN, 0, i -> side[i] == way));
  }

  /** All points of each run of such a length; the first of a trend has no step before it. */
  private BitSet runs(int length, int skipped, IntPredicate holds) {
    BitSet found = new BitSet();
    for (int from = 0; from + length <= points.size(); from++) {
      if (IntStream.range(from + skipped, from + length).allMatch(holds)) {
        found.set(from, from + length);
      }
    }
    return found;
  }

  /** The way from the point before; 0 where one of the two has no value. */
  private int step(int index) {
    BigDecimal before = points.get(index - 1).value();
    BigDecimal here = points.get(index).value();
    return before == null || here == null ? 0 : here.compareTo(before);
  }

  private BitSet twoOfThree(int way) {
    BitSet found = new BitSet();
    for (int from = 0; from + THREE <= points.size(); from++) {
      int[] close = IntStream.range(from, from + THREE).filter(i -> near[i] == way).toArray();
      boolean oneSide = IntStream.range(from, from + THREE).allMatch(i -> side[i] == way);
      if (close.length >= 2 && oneSide) {
        IntStream.of(close).forEach(found::set);
      }
    }
    return found;
  }

  List<Judged> judged() {
    return IntStream.range(0, points.size()).mapToObj(this::judged).toList();
  }

  private Judged judged(int index) {
    ChartPoint point = points.get(index);
    if (point.value() == null) {
      return new Judged(point, Cause.NOT_CALLED, false, Verdict.NONE);
    }
    for (Map.Entry<Cause, BitSet> rule : high.entrySet()) {
      boolean up = rule.getValue().get(index);
      boolean down = low.getOrDefault(rule.getKey(), NOWHERE).get(index);
      if (up || down) {
        // A point in which one trend ends and another begins stays with the first.
        boolean upwards = up && down ? step(index) > 0 : up;
        return new Judged(point, rule.getKey(), upwards, Verdict.of(upwards, better));
      }
    }
    return new Judged(point, Cause.COMMON, false, Verdict.NONE);
  }

  /** Every rule that is met, whether or not an earlier one is met by the same points. */
  List<Signal> signals() {
    List<Signal> signals = new ArrayList<>();
    high.forEach((cause, found) -> add(signals, cause, found, true));
    low.forEach((cause, found) -> add(signals, cause, found, false));
    signals.sort(
        Comparator.comparing((Signal signal) -> signal.first().day()).thenComparing(Signal::cause));
    return signals;
  }

  private void add(List<Signal> signals, Cause cause, BitSet found, boolean upwards) {
    // Between two points near a limit may lie one that is not.
    int reach = cause == Cause.TWO_OF_THREE ? 2 : 1;
    int from = found.nextSetBit(0);
    while (from >= 0) {
      int last = from;
      int next = found.nextSetBit(from + 1);
      while (next >= 0 && next - last <= reach) {
        last = next;
        next = found.nextSetBit(next + 1);
      }
      int count = found.get(from, last + 1).cardinality();
      Verdict verdict = Verdict.of(upwards, better);
      signals.add(new Signal(cause, upwards, verdict, points.get(from), points.get(last), count));
      from = next;
    }
  }
}
