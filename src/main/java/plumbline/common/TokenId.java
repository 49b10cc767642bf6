package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a personal token, which is not its secret. */
@TypeDef(type = DataType.LONG)
public record TokenId(long value) implements Id {}
