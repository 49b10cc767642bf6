package plumbline.statistics.csv;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import plumbline.periods.Exceptions;
import plumbline.periods.Period;

/** A value that stands in a file. */
public record FoundValue(
    String measure,
    Exceptions exceptions,
    String areaCode,
    Period period,
    BigDecimal amount,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator) {}
