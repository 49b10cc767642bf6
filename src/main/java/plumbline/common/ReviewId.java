package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a review. */
@TypeDef(type = DataType.LONG)
public record ReviewId(long value) implements Id {}
