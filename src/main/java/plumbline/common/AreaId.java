package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;

/** Identity of a local area. */
@TypeDef(type = DataType.LONG, converter = AreaId.Converter.class)
public record AreaId(long value) implements Id {

  /** Stands in the history for what belongs to the installation and to no area. */
  public static final AreaId INSTALLATION = new AreaId(0);

  @Singleton
  static final class Converter extends IdConverter<AreaId> {
    Converter() {
      super(AreaId::new);
    }
  }
}
