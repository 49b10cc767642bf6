package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a measure of an area. */
@TypeDef(type = DataType.LONG)
public record MeasureId(long value) implements Id {}
