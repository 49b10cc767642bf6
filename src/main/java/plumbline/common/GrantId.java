package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a role given to a person. */
@TypeDef(type = DataType.LONG)
public record GrantId(long value) implements Id {}
