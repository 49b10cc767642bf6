package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a committee of one area. */
@TypeDef(type = DataType.LONG)
public record CommitteeId(long value) implements Id {}
