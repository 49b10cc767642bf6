package plumbline.web;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import plumbline.common.CriterionId;
import plumbline.common.Id;
import plumbline.common.Month;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Records as JSON for programs: ids as strings, days and months as ISO has them, moments in UTC.
 */
public final class Json {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .addModule(
              new SimpleModule()
                  .addSerializer(Id.class, text(id -> String.valueOf(id.value())))
                  .addSerializer(CriterionId.class, text(CriterionId::toString))
                  .addSerializer(Month.class, text(Month::toString))
                  .addSerializer(
                      LocalDateTime.class, text(at -> at.toInstant(ZoneOffset.UTC).toString())))
          .build();

  private Json() {}

  public static byte[] write(Object record) {
    return MAPPER.writeValueAsBytes(record);
  }

  private static <T> ValueSerializer<T> text(Function<T, String> words) {
    return new ValueSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator generator, SerializationContext context) {
        generator.writeString(words.apply(value));
      }
    };
  }
}
