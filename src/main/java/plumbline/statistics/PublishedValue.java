package plumbline.statistics;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.ImportId;
import plumbline.periods.Basis;
import plumbline.periods.Exceptions;
import plumbline.periods.Period;

/**
 * One value as it was published.
 *
 * @param standard the key of its standard measure
 * @param amount as published, to four decimals; a percentage is a number from 0 to 100
 * @param release the year of the release that prints it
 * @param importId the import that brought it, at {@code /statistics/} and its number
 * @param fileName of the file it stood in
 */
@Introspected
public record PublishedValue(
    String standard,
    Exceptions exceptions,
    String areaCode,
    String areaName,
    Basis basis,
    LocalDate firstDay,
    LocalDate lastDay,
    BigDecimal amount,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    int release,
    ImportId importId,
    String fileName) {

  public Period period() {
    return new Period(basis, firstDay, lastDay);
  }

  PublishedValue plain() {
    return new PublishedValue(
        standard,
        exceptions,
        areaCode,
        areaName,
        basis,
        firstDay,
        lastDay,
        plain(amount),
        numerator == null ? null : plain(numerator),
        denominator == null ? null : plain(denominator),
        release,
        importId,
        fileName);
  }

  /** Without zeros at the end, which the column adds. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
