package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a request to an agency for evidence. */
@TypeDef(type = DataType.LONG)
public record RequestId(long value) implements Id {}
