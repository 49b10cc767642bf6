package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a committee's paper while it is made. */
@TypeDef(type = DataType.LONG)
public record PaperId(long value) implements Id {}
