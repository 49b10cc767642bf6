package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of an improvement plan, written statement of action or the like. */
@TypeDef(type = DataType.LONG)
public record PlanId(long value) implements Id {}
