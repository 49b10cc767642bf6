package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of an import of published statistics. */
@TypeDef(type = DataType.LONG)
public record ImportId(long value) implements Id {}
