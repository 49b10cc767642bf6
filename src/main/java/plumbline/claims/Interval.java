package plumbline.claims;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What a printed number can stand for, both ends included: 47.5 for anything from 47.45 to 47.55.
 */
record Interval(BigDecimal low, BigDecimal high) {

  private static final MathContext EXACT = MathContext.DECIMAL64;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static Interval exactly(BigDecimal value) {
    return new Interval(value, value);
  }

  /** A number that is rounded to so many places. */
  static Interval rounded(BigDecimal value, int places) {
    BigDecimal half = new BigDecimal("0.5").movePointLeft(places);
    return new Interval(value.subtract(half), value.add(half));
  }

  boolean holds(BigDecimal value) {
    return low.compareTo(value) <= 0 && value.compareTo(high) <= 0;
  }

  boolean meets(Interval other) {
    return low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
  }

  /** By how much this is more than the other. */
  Interval above(Interval other) {
    return new Interval(low.subtract(other.high), high.subtract(other.low));
  }

  /** This for each of the other, of which neither end is below zero. */
  Interval over(Interval other) {
    return new Interval(low.divide(other.high, EXACT), high.divide(other.low, EXACT));
  }

  Interval times(BigDecimal factor) {
    return new Interval(low.multiply(factor), high.multiply(factor));
  }

  Interval percent() {
    return times(HUNDRED);
  }

  /** How far from zero, whichever way. */
  Interval size() {
    if (low.signum() >= 0) {
      return this;
    }
    return high.signum() <= 0
        ? new Interval(high.negate(), low.negate())
        : new Interval(BigDecimal.ZERO, high.max(low.negate()));
  }
}
