package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of one month's self-evaluation of one area. */
@TypeDef(type = DataType.LONG)
public record RoundId(long value) implements Id {}
