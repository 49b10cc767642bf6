package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a narrative that belongs to a group of criteria. */
@TypeDef(type = DataType.LONG)
public record NarrativeId(long value) implements Id {}
