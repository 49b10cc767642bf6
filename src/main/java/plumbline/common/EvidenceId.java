package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a piece of evidence, whatever revision of it. */
@TypeDef(type = DataType.LONG)
public record EvidenceId(long value) implements Id {}
