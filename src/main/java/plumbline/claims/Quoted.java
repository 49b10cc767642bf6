package plumbline.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import plumbline.measures.Unit;
import plumbline.measures.Values;
import plumbline.observations.Exactness;
import plumbline.observations.Observation;

/** A figure as a source quotes it, with how values of its measure are written. */
public record Quoted(Values values, Observation value) {

  /** How far from a figure that is given as "about" so much the truth may be. */
  private static final BigDecimal ABOUT = new BigDecimal("0.05");

  boolean hasAmount() {
    return value.amount() != null;
  }

  BigDecimal amount() {
    return Objects.requireNonNull(value.amount(), "a figure without a number");
  }

  int places() {
    return Places.of(value.printed(), amount());
  }

  /** What the number can stand for: things that are counted are not rounded. */
  Interval interval() {
    return isCounted() ? Interval.exactly(amount()) : Interval.rounded(amount(), places());
  }

  private boolean isCounted() {
    return values.unit() == Unit.COUNT || values.unit() == Unit.POSTS;
  }

  String words() {
    return words(amount());
  }

  String words(BigDecimal other) {
    return values.words(other);
  }

  /** The other number with no more places than make sense beside this one. */
  String rounded(BigDecimal other) {
    int places = values.unit() == Unit.RATE ? Math.max(1, places()) : places();
    return words(
        other.setScale(Math.min(places, Math.max(0, other.scale())), RoundingMode.HALF_UP));
  }

  /** Whether the true number can be this one, by how exactly it is quoted. */
  boolean allows(BigDecimal truth) {
    BigDecimal half = new BigDecimal("0.5").movePointLeft(Math.min(places(), decimals(truth)));
    BigDecimal low = amount().subtract(half);
    BigDecimal high = amount().add(half);
    return switch (value.exactness()) {
      case EXACT -> new Interval(low, high).holds(truth);
      case ABOUT -> truth.subtract(amount()).abs().compareTo(amount().abs().multiply(ABOUT)) <= 0;
      case AT_LEAST -> truth.compareTo(low) >= 0;
      case AT_MOST -> truth.compareTo(high) <= 0;
      case RANGE -> {
        BigDecimal to = value.amountTo();
        yield new Interval(low, to == null ? high : to.add(half)).holds(truth);
      }
      case DIRECTION, NOT_RECORDED -> false;
    };
  }

  private static int decimals(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }

  boolean isAbout() {
    return value.exactness() == Exactness.ABOUT;
  }
}
