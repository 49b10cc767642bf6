package plumbline.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import plumbline.measures.Unit;

/** Whether a percentage follows from the two numbers that are given with it. */
final class RateCheck {

  private RateCheck() {}

  static Optional<Finding> of(Quoted quoted) {
    BigDecimal part = quoted.value().numerator();
    BigDecimal whole = quoted.value().denominator();
    if (quoted.values().unit() != Unit.RATE
        || !quoted.hasAmount()
        || part == null
        || whole == null
        || whole.signum() == 0) {
      return Optional.empty();
    }
    BigDecimal rate = part.multiply(BigDecimal.valueOf(100)).divide(whole, 6, RoundingMode.HALF_UP);
    if (quoted.allows(rate)) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            FindingKind.RATE_DOES_NOT_FOLLOW,
            "%s of %s is %s, not %s."
                .formatted(plain(part), plain(whole), quoted.rounded(rate), quoted.words())));
  }

  private static String plain(BigDecimal number) {
    return "%,d".formatted(number.longValue());
  }
}
