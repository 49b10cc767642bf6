package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;

/** Identity of one month's self-evaluation of one area. */
@TypeDef(type = DataType.LONG, converter = RoundId.Converter.class)
public record RoundId(long value) implements Id {

  @Singleton
  static final class Converter extends IdConverter<RoundId> {
    Converter() {
      super(RoundId::new);
    }
  }
}
