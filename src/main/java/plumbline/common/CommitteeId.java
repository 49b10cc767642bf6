package plumbline.common;

import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import jakarta.inject.Singleton;

/** Identity of a committee of one area. */
@TypeDef(type = DataType.LONG, converter = CommitteeId.Converter.class)
public record CommitteeId(long value) implements Id {

  @Singleton
  static final class Converter extends IdConverter<CommitteeId> {
    Converter() {
      super(CommitteeId::new);
    }
  }
}
