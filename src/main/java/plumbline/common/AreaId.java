package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** Identity of a local area. */
@TypeDef(type = DataType.LONG)
public record AreaId(long value) implements Id {

  /** Stands in the history for what belongs to the installation and to no area. */
  public static final AreaId INSTALLATION = new AreaId(0);
}
