package plumbline.observations.claims;

import java.math.BigDecimal;
import plumbline.common.ClaimId;
import plumbline.observations.ClaimKind;
import plumbline.observations.Observation;
import plumbline.observations.Reckoned;

/**
 * A number that a source states of two values.
 *
 * @param amount of a change in points or per cent, below 0 where it went down; of a quotient in the
 *     unit of the measure of the first
 * @param withdrawnBecause why it does not hold; nothing while it does
 */
public record Claim(
    ClaimId id,
    ClaimKind kind,
    Observation first,
    Observation second,
    String printed,
    BigDecimal amount,
    Reckoned reckoned,
    String source,
    String page,
    String withdrawnBecause,
    int version) {

  public boolean isWithdrawn() {
    return !withdrawnBecause.isEmpty();
  }
}
