package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;

/** Identity of a person who signs in. */
@TypeDef(type = DataType.LONG, converter = PersonId.Converter.class)
public record PersonId(long value) implements Id {

  @Singleton
  static final class Converter extends IdConverter<PersonId> {
    Converter() {
      super(PersonId::new);
    }
  }
}
