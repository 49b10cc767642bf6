package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a recommendation of a review. */
@TypeDef(type = DataType.LONG)
public record RecommendationId(long value) implements Id {}
