package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a person who signs in. */
@TypeDef(type = DataType.LONG)
public record PersonId(long value) implements Id {}
