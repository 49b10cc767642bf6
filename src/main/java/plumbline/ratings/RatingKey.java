package plumbline.ratings;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import plumbline.common.CriterionId;

/** Names the table; every query of its repository is written out. */
@MappedEntity("rating")
record RatingKey(@Id CriterionId criterionId) {}
