package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a committee paper as it was sent. */
@TypeDef(type = DataType.LONG)
public record PublicationId(long value) implements Id {}
