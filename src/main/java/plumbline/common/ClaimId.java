package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of what a source says follows from figures. */
@TypeDef(type = DataType.LONG)
public record ClaimId(long value) implements Id {}
