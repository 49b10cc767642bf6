package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of one value of a measure. */
@TypeDef(type = DataType.LONG)
public record ObservationId(long value) implements Id {}
