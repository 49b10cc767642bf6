package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of an action of a plan. */
@TypeDef(type = DataType.LONG)
public record ActionId(long value) implements Id {}
