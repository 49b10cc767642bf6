package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of one part of a review. */
@TypeDef(type = DataType.LONG)
public record ReviewPartId(long value) implements Id {}
