package plumbline.claims;

import java.util.ArrayList;
import java.util.List;
import plumbline.observations.ClaimKind;
import plumbline.periods.Period;
import plumbline.statistics.PublishedValue;

/** Checks what sources say. It judges nothing by who said it, and changes nothing. */
public final class Claims {

  private Claims() {}

  /**
   * What came out for a quoted figure.
   *
   * @param published of the same measure and of whom the figure is about, newest release first
   */
  public static List<Finding> of(Quoted quoted, List<PublishedValue> published) {
    List<Finding> findings = new ArrayList<>();
    new PublishedCheck(quoted, published).finding().ifPresent(findings::add);
    RateCheck.of(quoted).ifPresent(findings::add);
    DateCheck.of(quoted.value()).ifPresent(findings::add);
    return findings;
  }

  /** Whether two periods are the same, so that their figures may be put beside each other. */
  public static boolean isSame(Period one, Period other) {
    return PublishedCheck.isSame(one, other);
  }

  /** What came out for a number that is said to follow from two figures, which both have one. */
  public static Finding of(ClaimKind kind, Stated stated) {
    return switch (kind) {
      case CHANGE -> ChangeCheck.of(stated);
      case QUOTIENT -> QuotientCheck.of(stated);
    };
  }
}
