package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a partner agency in one area. */
@TypeDef(type = DataType.LONG)
public record AgencyId(long value) implements Id {}
