package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;

/** Identity of a narrative that belongs to a group of criteria. */
@TypeDef(type = DataType.LONG, converter = NarrativeId.Converter.class)
public record NarrativeId(long value) implements Id {

  @Singleton
  static final class Converter extends IdConverter<NarrativeId> {
    Converter() {
      super(NarrativeId::new);
    }
  }
}
