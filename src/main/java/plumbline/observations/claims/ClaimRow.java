package plumbline.observations.claims;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import plumbline.common.ClaimId;
import plumbline.common.ObservationId;
import plumbline.observations.ClaimKind;
import plumbline.observations.Reckoned;

/** A claim as the table has it. */
@MappedEntity("claim")
record ClaimRow(
    @Id ClaimId id,
    ClaimKind kind,
    ObservationId firstObservation,
    ObservationId secondObservation,
    String printed,
    BigDecimal amount,
    Reckoned reckoned,
    String source,
    String page,
    String withdrawnBecause,
    int version) {}
