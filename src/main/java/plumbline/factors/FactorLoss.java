package plumbline.factors;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import plumbline.common.PersonId;

/** That somebody has lost the second factor, said by one and not yet agreed by another. */
@MappedEntity("factor_loss")
record FactorLoss(
    @Id PersonId personId,
    String reason,
    PersonId saidBy,
    String saidByName,
    LocalDateTime saidAt) {}
