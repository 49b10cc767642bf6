package plumbline.timescales;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of the table: see {@link Promise} and {@link TimescaleColumns}. */
@MappedEntity("timescale")
record TimescaleRow(
    @Id long ofId,
    int ordinal,
    String asWritten,
    String standing,
    @Nullable String doubt,
    @Nullable String duePrecision,
    @Nullable LocalDate dueFrom,
    @Nullable String reviewPrecision,
    @Nullable LocalDate reviewFrom,
    String reviews,
    @Nullable String waitsFor,
    String remark,
    String reason,
    String setByName,
    LocalDateTime setAt,
    @Nullable String confirmedByName) {

  Promise promise(TermDates termDates) {
    TimescaleColumns columns =
        new TimescaleColumns(
            standing,
            doubt,
            duePrecision,
            dueFrom,
            reviewPrecision,
            reviewFrom,
            reviews,
            waitsFor,
            remark);
    return new Promise(
        ordinal,
        new Timescale(asWritten, columns.understanding()),
        reason,
        setByName,
        setAt,
        confirmedByName,
        termDates);
  }
}
