package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a note on a source. */
@TypeDef(type = DataType.LONG)
public record NoteId(long value) implements Id {}
