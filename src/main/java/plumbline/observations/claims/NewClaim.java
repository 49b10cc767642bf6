package plumbline.observations.claims;

import java.math.BigDecimal;
import plumbline.common.ObservationId;
import plumbline.common.Refused;
import plumbline.observations.ClaimKind;
import plumbline.observations.Printed;
import plumbline.observations.Reckoned;

/**
 * What a source states of two values.
 *
 * @param amount as {@link Claim} has it
 * @param reckoned how a change was reckoned; of a quotient nothing is stated
 */
public record NewClaim(
    ClaimKind kind,
    ObservationId first,
    ObservationId second,
    BigDecimal amount,
    Reckoned reckoned,
    Printed printed) {

  private static final int PLACES = 4;
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(13);

  public NewClaim {
    if (first.equals(second)) {
      throw new Refused("second", "Choose another figure than the first.");
    }
    if (amount.stripTrailingZeros().scale() > PLACES || amount.abs().compareTo(TOO_LARGE) >= 0) {
      throw new Refused("amount", "Enter a number with at most four places after the point.");
    }
    if (printed.value().isEmpty()) {
      throw new Refused("printed", "Enter the number as the source prints it.");
    }
    if (printed.source().isEmpty()) {
      throw new Refused("source", "Enter which paper states it.");
    }
    if (kind == ClaimKind.QUOTIENT) {
      reckoned = Reckoned.UNSTATED;
    }
  }
}
