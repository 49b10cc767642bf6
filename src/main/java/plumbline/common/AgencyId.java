package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;

/** Identity of a partner agency in one area. */
@TypeDef(type = DataType.LONG, converter = AgencyId.Converter.class)
public record AgencyId(long value) implements Id {

  @Singleton
  static final class Converter extends IdConverter<AgencyId> {
    Converter() {
      super(AgencyId::new);
    }
  }
}
