package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;

/** Identity of a role given to a person. */
@TypeDef(type = DataType.LONG, converter = GrantId.Converter.class)
public record GrantId(long value) implements Id {

  @Singleton
  static final class Converter extends IdConverter<GrantId> {
    Converter() {
      super(GrantId::new);
    }
  }
}
