package plumbline.factors;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import plumbline.common.PersonId;

/**
 * A person's second factor.
 *
 * @param lastStep the half minute of the last code that was taken; an older one is never taken
 * @param failures wrong codes since the last right one
 */
@MappedEntity("factor")
record FactorRow(
    @Id PersonId personId,
    String sealedSeed,
    long lastStep,
    int failures,
    @Nullable LocalDateTime failedAt,
    LocalDateTime madeAt) {

  static String use(PersonId person) {
    return "seed of person " + person.value();
  }
}
