package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;

/** Identity of a committee paper as it was sent. */
@TypeDef(type = DataType.LONG, converter = PublicationId.Converter.class)
public record PublicationId(long value) implements Id {

  @Singleton
  static final class Converter extends IdConverter<PublicationId> {
    Converter() {
      super(PublicationId::new);
    }
  }
}
