package plumbline.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mean of a stretch of points and the limits about it: mean ± 2.66 × the mean moving range,
 * near limits at two thirds of that. Each is one division of exact numbers, so that a point that
 * lies on a limit is never taken for one beyond it.
 */
public record Limits(
    BigDecimal mean,
    BigDecimal lower,
    BigDecimal upper,
    BigDecimal nearLower,
    BigDecimal nearUpper,
    BigDecimal meanRange) {

  private static final BigDecimal SCREEN = new BigDecimal("3.267");
  private static final BigDecimal WIDTH = new BigDecimal("2.66");
  private static final BigDecimal TWO_WIDTHS = new BigDecimal("5.32");
  private static final BigDecimal THREE = BigDecimal.valueOf(3);

  /** No limits where no two values follow each other. */
  static Optional<Limits> of(List<ChartPoint> points, boolean screened) {
    List<BigDecimal> ranges = ranges(points);
    if (screened) {
      ranges = screen(ranges);
    }
    if (ranges.isEmpty()) {
      return Optional.empty();
    }
    List<BigDecimal> recorded = new ArrayList<>();
    for (ChartPoint point : points) {
      BigDecimal value = point.value();
      if (value != null) {
        recorded.add(value);
      }
    }
    return Optional.of(of(sum(recorded), count(recorded), sum(ranges), count(ranges)));
  }

  private static Limits of(BigDecimal sum, BigDecimal n, BigDecimal ranges, BigDecimal m) {
    BigDecimal centre = sum.multiply(m);
    BigDecimal both = n.multiply(m);
    BigDecimal spread = WIDTH.multiply(ranges).multiply(n);
    BigDecimal near = TWO_WIDTHS.multiply(ranges).multiply(n);
    return new Limits(
        divided(sum, n),
        divided(centre.subtract(spread), both),
        divided(centre.add(spread), both),
        divided(centre.multiply(THREE).subtract(near), both.multiply(THREE)),
        divided(centre.multiply(THREE).add(near), both.multiply(THREE)),
        divided(ranges, m));
  }

  private static List<BigDecimal> ranges(List<ChartPoint> points) {
    List<BigDecimal> ranges = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      BigDecimal before = points.get(i - 1).value();
      BigDecimal here = points.get(i).value();
      if (before != null && here != null) {
        ranges.add(here.subtract(before).abs());
      }
    }
    return ranges;
  }

  /** Drops, once, ranges of 3.267 times the mean range or more; where all are 0 there are none. */
  private static List<BigDecimal> screen(List<BigDecimal> ranges) {
    BigDecimal sum = sum(ranges);
    if (sum.signum() == 0) {
      return ranges;
    }
    BigDecimal n = count(ranges);
    return ranges.stream()
        .filter(range -> range.multiply(n).compareTo(SCREEN.multiply(sum)) < 0)
        .toList();
  }

  private static BigDecimal sum(List<BigDecimal> values) {
    return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal count(List<BigDecimal> values) {
    return BigDecimal.valueOf(values.size());
  }

  private static BigDecimal divided(BigDecimal value, BigDecimal by) {
    return value.divide(by, MathContext.DECIMAL128);
  }

  /** 1 beyond the upper limit, -1 beyond the lower, otherwise 0. */
  int outside(BigDecimal value) {
    return beyond(value, lower, upper);
  }

  /** 1 or -1 between a near limit and its limit, otherwise 0. */
  int near(BigDecimal value) {
    return outside(value) == 0 ? beyond(value, nearLower, nearUpper) : 0;
  }

  /** 1 above the mean, -1 below it, 0 on it. */
  int side(BigDecimal value) {
    return beyond(value, mean, mean);
  }

  private static int beyond(BigDecimal value, BigDecimal low, BigDecimal high) {
    if (value.compareTo(high) > 0) {
      return 1;
    }
    return value.compareTo(low) < 0 ? -1 : 0;
  }
}
