package plumbline.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import plumbline.measures.Unit;

/** Whether a stated number is what two figures give when one is divided by the other. */
final class QuotientCheck {

  private static final MathContext EXACT = MathContext.DECIMAL64;

  private final Stated stated;
  private final boolean isTime;
  private final boolean isPercent;

  private QuotientCheck(Stated stated) {
    this.stated = stated;
    isTime = stated.first().values().unit() == Unit.TIME;
    isPercent = !isTime && stated.printed().contains("%");
  }

  static Finding of(Stated stated) {
    if (stated.second().amount().signum() <= 0) {
      return new Finding(
          FindingKind.QUOTIENT_DOES_NOT_FOLLOW, "Nothing can be shared out among none.");
    }
    return new QuotientCheck(stated).finding();
  }

  private Finding finding() {
    Interval possible = stated.first().interval().times(factor()).over(stated.second().interval());
    String sum =
        "%s ÷ %s is %s"
            .formatted(stated.first().words(), stated.second().words(), words(quotient()));
    if (possible.meets(claimed())) {
      return new Finding(FindingKind.QUOTIENT_FOLLOWS, sum + ".");
    }
    return new Finding(
        FindingKind.QUOTIENT_DOES_NOT_FOLLOW,
        "%s, not %s%s.".formatted(sum, stated.printed(), implied()));
  }

  private BigDecimal factor() {
    if (isTime) {
      return TimeText.unit(stated.first().values().counted());
    }
    return isPercent ? BigDecimal.valueOf(100) : BigDecimal.ONE;
  }

  private BigDecimal quotient() {
    return stated.first().amount().multiply(factor()).divide(stated.second().amount(), EXACT);
  }

  private Interval claimed() {
    Interval number = stated.interval();
    return isTime
        ? TimeText.read(stated.printed()).orElseGet(() -> number.times(factor()))
        : number;
  }

  private String words(BigDecimal result) {
    if (isTime) {
      return TimeText.words(result);
    }
    int places = Math.max(isPercent ? 1 : 2, Places.of(stated.printed(), stated.amount()));
    String number =
        result.setScale(places, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    return isPercent ? number + "%" : number;
  }

  /** What the second figure would have to be. */
  private String implied() {
    Interval claimed = claimed();
    BigDecimal middle = claimed.low().add(claimed.high()).divide(BigDecimal.TWO, EXACT);
    if (middle.signum() <= 0) {
      return "";
    }
    BigDecimal second = stated.first().amount().multiply(factor()).divide(middle, EXACT);
    int places = stated.second().places();
    return ", which would follow from about "
        + stated.second().words(second.setScale(places, RoundingMode.HALF_UP));
  }
}
