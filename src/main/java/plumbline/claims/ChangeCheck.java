package plumbline.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import plumbline.measures.Unit;
import plumbline.observations.Reckoned;

/** Whether a stated change is one in points or a relative one, or neither. */
final class ChangeCheck {

  private final Stated stated;
  private final BigDecimal points;
  private final boolean isFromNothing;

  private ChangeCheck(Stated stated) {
    this.stated = stated;
    points = stated.second().amount().subtract(stated.first().amount());
    isFromNothing = stated.first().amount().signum() == 0;
  }

  static Finding of(Stated stated) {
    return new ChangeCheck(stated).finding();
  }

  private Finding finding() {
    boolean isOtherWay = stated.amount().signum() < 0 && points.signum() > 0;
    boolean isPoints = !isOtherWay && stated.interval().meets(difference().size());
    boolean isRelative = !isOtherWay && isRelative();
    if (isPoints && !(isRelative && stated.reckoned() == Reckoned.RELATIVE)) {
      return new Finding(
          asSaid(FindingKind.CHANGE_IS_POINTS, Reckoned.RELATIVE),
          "%s: %s.".formatted(pointsName(), both()) + not(isRelative));
    }
    if (isRelative) {
      return new Finding(
          asSaid(FindingKind.CHANGE_IS_RELATIVE, Reckoned.POINTS),
          "%s is a relative change, not one in %s: %s."
              .formatted(printed(), pointsName().toLowerCase(java.util.Locale.UK), both()));
    }
    return new Finding(
        FindingKind.CHANGE_DOES_NOT_FOLLOW, "%s does not follow: %s.".formatted(printed(), both()));
  }

  /** What a source says is the one and is the other only does not follow. */
  private FindingKind asSaid(FindingKind kind, Reckoned other) {
    return stated.reckoned() == other ? FindingKind.CHANGE_DOES_NOT_FOLLOW : kind;
  }

  private String printed() {
    return "“" + stated.printed() + "”";
  }

  private String pointsName() {
    return stated.first().values().unit() == Unit.RATE ? "Percentage points" : "A difference";
  }

  private static String not(boolean isRelative) {
    return isRelative ? "" : " It is not a relative change.";
  }

  private Interval difference() {
    return stated.second().interval().above(stated.first().interval());
  }

  private boolean isRelative() {
    return !isFromNothing
        && stated.first().interval().low().signum() > 0
        && stated
            .interval()
            .meets(difference().over(stated.first().interval().size()).percent().size());
  }

  /** The change both ways: from 47.5% to 54.9% is up 7.4 points, which is 15.6% of 47.5%. */
  private String both() {
    String way = points.signum() < 0 ? "down" : "up";
    String relative =
        isFromNothing ? "" : ", or %s%% by calculation".formatted(percent().abs().toPlainString());
    return "from %s to %s is %s %s%s"
        .formatted(stated.first().words(), stated.second().words(), way, size(), relative);
  }

  private String size() {
    return stated.first().values().unit() == Unit.RATE
        ? points.abs().stripTrailingZeros().toPlainString() + " points"
        : stated.first().words(points.abs());
  }

  private BigDecimal percent() {
    return points
        .multiply(BigDecimal.valueOf(100))
        .divide(stated.first().amount(), 1, RoundingMode.HALF_UP);
  }
}
