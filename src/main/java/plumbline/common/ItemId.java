package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of an item of a meeting. */
@TypeDef(type = DataType.LONG)
public record ItemId(long value) implements Id {}
