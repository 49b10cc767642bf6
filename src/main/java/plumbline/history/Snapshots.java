package plumbline.history;

import plumbline.common.CriterionId;
import plumbline.common.Id;
import plumbline.common.Month;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes records as JSON: ids, months and criteria as strings, everything else as it is named. */
final class Snapshots {

  private final JsonMapper mapper =
      JsonMapper.builder()
          .addModule(
              new SimpleModule()
                  .addSerializer(Id.class, text(id -> String.valueOf(id.value())))
                  .addSerializer(CriterionId.class, text(CriterionId::toString))
                  .addSerializer(Month.class, text(Month::toString)))
          .build();

  String write(Object record) {
    return mapper.writeValueAsString(record);
  }

  private static <T> ValueSerializer<T> text(java.util.function.Function<T, String> words) {
    return new ValueSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator generator, SerializationContext context) {
        generator.writeString(words.apply(value));
      }
    };
  }
}
