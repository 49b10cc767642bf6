package plumbline.factors;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** How somebody's second factor stands, as a page tells it; what is not there is empty. */
record FactorState(
    boolean hasFactor,
    LocalDate since,
    boolean exempt,
    String exemptReason,
    String exemptBy,
    LocalDate exemptSince,
    boolean lost,
    String lostReason,
    String lostBy) {

  static FactorState of(
      Optional<FactorRow> factor, Optional<Exemption> exemption, Optional<FactorLoss> loss) {
    return new FactorState(
        factor.isPresent(),
        day(factor.map(FactorRow::madeAt)),
        exemption.isPresent(),
        exemption.map(Exemption::reason).orElse(""),
        exemption.map(Exemption::givenByName).orElse(""),
        day(exemption.map(Exemption::givenAt)),
        loss.isPresent(),
        loss.map(FactorLoss::reason).orElse(""),
        loss.map(FactorLoss::saidByName).orElse(""));
  }

  private static LocalDate day(Optional<LocalDateTime> moment) {
    return moment.map(LocalDateTime::toLocalDate).orElse(LocalDate.EPOCH);
  }
}
