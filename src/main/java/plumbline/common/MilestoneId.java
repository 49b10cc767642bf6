package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a milestone of an action. */
@TypeDef(type = DataType.LONG)
public record MilestoneId(long value) implements Id {}
