package plumbline.administration;

import io.micronaut.core.annotation.Introspected;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.PersonId;

/** That somebody leads a criterion. */
@Introspected
record Led(AreaId areaId, CriterionId criterionId, PersonId personId, String name) {}
