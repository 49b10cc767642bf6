package plumbline.factors;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import plumbline.common.PersonId;

/** That a person needs no second factor, why, and who said so. */
@MappedEntity("factor_exemption")
record Exemption(@Id PersonId personId, String reason, String givenByName, LocalDateTime givenAt) {}
