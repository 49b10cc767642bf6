package plumbline.claims;

import java.math.BigDecimal;
import plumbline.observations.Reckoned;

/**
 * A number that a source says follows from two figures.
 *
 * @param printed the number as the source prints it
 */
public record Stated(
    Quoted first, Quoted second, String printed, BigDecimal amount, Reckoned reckoned) {

  Interval interval() {
    return Interval.rounded(amount.abs(), Places.of(printed, amount));
  }
}
