package plumbline.contributions;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import plumbline.common.CriterionId;

/** Names the table; every query of its repository is written out. */
@MappedEntity("agency_rating")
record AgencyRatingKey(@Id CriterionId criterionId) {}
