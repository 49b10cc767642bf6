package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a meeting of a committee. */
@TypeDef(type = DataType.LONG)
public record MeetingId(long value) implements Id {}
