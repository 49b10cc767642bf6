package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a question that a committee asked. */
@TypeDef(type = DataType.LONG)
public record QuestionId(long value) implements Id {}
