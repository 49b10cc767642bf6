package plumbline.observations;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import plumbline.common.CommitteeId;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.common.PersonId;
import plumbline.periods.Basis;
import plumbline.periods.Exceptions;
import plumbline.periods.Period;
import plumbline.reviews.Readers;

/**
 * One value of a measure.
 *
 * @param aboutName who that is, where it is not this area or England
 * @param periodWritten as the source writes it; nothing when that is no other than the period
 * @param amount in the unit of the measure, of a range its lower end; absent where the source gives
 *     a direction only or nothing
 * @param amountTo the upper end of a range
 * @param category of a breakdown, such as {@code 40 to 45 days}; nothing for the whole
 * @param printed the value as the source prints it; nothing when that is no other than the value
 * @param sourceDay of the paper or file that prints it
 * @param restates the value that this one replaces
 * @param reason why it was restated or withdrawn
 */
@MappedEntity("observation")
public record Observation(
    @Id ObservationId id,
    MeasureId measureId,
    About about,
    String aboutName,
    Basis basis,
    LocalDate firstDay,
    LocalDate lastDay,
    String periodWritten,
    Exactness exactness,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal amountTo,
    @Nullable Heading heading,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    Exceptions exceptions,
    boolean isForecast,
    String category,
    int categoryOrder,
    String printed,
    String source,
    String page,
    @Nullable LocalDate sourceDay,
    String note,
    Readers readers,
    @Nullable CommitteeId committeeId,
    @Nullable ObservationId restates,
    Standing standing,
    String reason,
    PersonId recordedBy,
    LocalDateTime recordedAt,
    int version) {

  public Period period() {
    return new Period(basis, firstDay, lastDay);
  }

  public Whom whom() {
    return new Whom(about, aboutName);
  }

  public Amount howMuch() {
    return new Amount(exactness, amount, amountTo, heading, numerator, denominator);
  }
}
