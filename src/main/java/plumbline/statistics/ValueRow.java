package plumbline.statistics;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.ImportId;
import plumbline.periods.Basis;
import plumbline.periods.Exceptions;

/** A published value as its table holds it. */
@MappedEntity("published_value")
record ValueRow(
    @Id ImportId importId,
    String standard,
    String areaCode,
    Exceptions exceptions,
    Basis basis,
    LocalDate firstDay,
    LocalDate lastDay,
    BigDecimal amount,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator) {}
