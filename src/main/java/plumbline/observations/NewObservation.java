package plumbline.observations;

import java.time.LocalDate;
import plumbline.common.Month;
import plumbline.common.Refused;
import plumbline.measures.Unit;
import plumbline.periods.Period;

/**
 * A value that is to be recorded.
 *
 * <p>What a source got wrong is kept as it prints it and found by the check of claims: so a value
 * of days to come, or a part larger than its whole, is refused only where no source is named.
 */
public record NewObservation(
    Whom whom, Period period, Amount amount, Kind kind, Printed printed, Openness openness) {

  /** An actual value of this area for the partnership to read. */
  public static NewObservation of(Period period, Amount amount) {
    return new NewObservation(
        Whom.AREA, period, amount, Kind.PLAIN, Printed.NOWHERE, Openness.PARTNERSHIP);
  }

  public NewObservation about(Whom other) {
    return new NewObservation(other, period, amount, kind, printed, openness);
  }

  public NewObservation as(Kind other) {
    return new NewObservation(whom, period, amount, other, printed, openness);
  }

  public NewObservation printed(Printed where) {
    return new NewObservation(whom, period, amount, kind, where, openness);
  }

  public NewObservation open(Openness other) {
    return new NewObservation(whom, period, amount, kind, printed, other);
  }

  /** Refuses what cannot be for a measure of this unit. */
  void requirePossible(Unit unit, LocalDate today) {
    amount.requirePossible(unit);
    boolean isSourced = !printed.source().isEmpty();
    if (period.last().isAfter(today) && !kind.isForecast() && !isSourced) {
      throw new Refused(
          "period",
          "This period ends on %s, which is to come. Mark the value as a forecast, or name the source that prints it."
              .formatted(Month.words(period.last())));
    }
    if (unit == Unit.RATE && amount.isMoreThanWhole() && !isSourced) {
      throw new Refused(
          "numerator",
          "The numerator is larger than the denominator. Put them right, or name the source that prints them so.");
    }
  }
}
