package plumbline.rate;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import plumbline.common.CriterionId;

/** Names the table; every query of its repository is written out. */
@MappedEntity("draft")
record DraftKey(@Id CriterionId criterionId) {}
