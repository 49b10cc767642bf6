package plumbline.charts.drawing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import plumbline.charts.Bounds;

/** An upright axis from one value to another, with ticks at round values. */
record Scale(BigDecimal low, BigDecimal high, BigDecimal step) {

  private static final BigDecimal TICKS = BigDecimal.valueOf(5);
  private static final MathContext EXACT = MathContext.DECIMAL64;

  /** Room for all values, ending on ticks, but not beyond what can be unless a value is. */
  static Scale of(Collection<BigDecimal> values, Bounds bounds) {
    BigDecimal least = values.isEmpty() ? BigDecimal.ZERO : Collections.min(values);
    BigDecimal most = values.isEmpty() ? BigDecimal.ONE : Collections.max(values);
    BigDecimal lowest = least;
    BigDecimal highest = most;
    if (least.compareTo(most) == 0) {
      BigDecimal room = least.abs().divide(BigDecimal.TEN, EXACT).max(step(least));
      least = least.subtract(room);
      most = most.add(room);
    }
    BigDecimal step = round(most.subtract(least).divide(TICKS, EXACT));
    BigDecimal low = whole(least, step, RoundingMode.FLOOR);
    BigDecimal high = whole(most, step, RoundingMode.CEILING);
    BigDecimal floor = bounds.least();
    BigDecimal ceiling = bounds.most();
    if (floor != null && low.compareTo(floor) < 0) {
      low = floor.min(lowest);
    }
    if (ceiling != null && high.compareTo(ceiling) > 0) {
      high = ceiling.max(highest);
    }
    return new Scale(low, high, step);
  }

  private static BigDecimal step(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ONE : value.ulp().max(value.abs().movePointLeft(2));
  }

  /** 1, 2 or 5 with noughts, not less than the value. */
  private static BigDecimal round(BigDecimal value) {
    int noughts = value.precision() - value.scale() - 1;
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(noughts);
    for (int times : new int[] {1, 2, 5}) {
      BigDecimal step = power.multiply(BigDecimal.valueOf(times));
      if (step.compareTo(value) >= 0) {
        return step;
      }
    }
    return power.multiply(BigDecimal.TEN);
  }

  private static BigDecimal whole(BigDecimal value, BigDecimal step, RoundingMode mode) {
    return value.divide(step, 0, mode).multiply(step);
  }

  List<BigDecimal> ticks() {
    List<BigDecimal> ticks = new ArrayList<>();
    BigDecimal tick = whole(low, step, RoundingMode.CEILING);
    while (tick.compareTo(high) <= 0) {
      ticks.add(tick);
      tick = tick.add(step);
    }
    return ticks;
  }

  /** How far up the axis, from 0 to 1; what lies beyond an end is drawn on it. */
  double share(BigDecimal value) {
    double share = value.subtract(low).divide(high.subtract(low), EXACT).doubleValue();
    return Math.clamp(share, 0, 1);
  }
}
