package plumbline.measures;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.MeasureId;

/**
 * What is measured, and how it is meant.
 *
 * @param measureKey its short name in the area, for addresses and files
 * @param standard the published measure it is the same as, by its key in the definitions of
 *     published statistics; nothing when it is the area's own
 * @param counted what is counted, to stand after the number, such as {@code plans} or, of a {@link
 *     Unit#TIME}, the unit of time: {@code minutes}, {@code hours}, {@code days} or {@code weeks};
 *     nothing after a percentage or an amount of money
 * @param exceptionsRule which cases the definition leaves out, in words
 * @param ownerRole who answers for it, as a role and never as a name
 */
@MappedEntity("measure")
public record Measure(
    @Id MeasureId id,
    String measureKey,
    String standard,
    String name,
    String definition,
    String numerator,
    String denominator,
    Unit unit,
    String counted,
    Better better,
    String exceptionsRule,
    String source,
    String ownerRole,
    @Nullable AgencyId agencyId,
    @Nullable BigDecimal target,
    String targetWords,
    int version) {

  /** How its values are written and read. */
  public Values values() {
    return new Values(unit, counted);
  }
}
