package plumbline.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in the records that programs read, as JSON Schema. */
final class Schemas {

  private Schemas() {}

  static Map<String, Object> of(Class<?> record) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (RecordComponent component : record.getRecordComponents()) {
      Map<String, Object> schema = schema(component.getGenericType());
      boolean mayLack = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      properties.put(
          snake(component.getName()),
          mayLack ? Map.of("anyOf", List.of(schema, Map.of("type", "null"))) : schema);
    }
    return Map.of(
        "type", "object", "properties", properties, "required", List.copyOf(properties.keySet()));
  }

  static Map<String, Object> listOf(Class<?> record) {
    Map<String, Object> items = Map.of("type", "array", "items", of(record));
    return Map.of(
        "type", "object", "properties", Map.of("items", items), "required", List.of("items"));
  }

  private static Map<String, Object> schema(Type type) {
    if (type instanceof ParameterizedType list) {
      return Map.of("type", "array", "items", schema(list.getActualTypeArguments()[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return Map.of(
          "type",
          "string",
          "enum",
          Arrays.stream(plain.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList());
    }
    if (plain == int.class || plain == long.class || plain == Long.class) {
      return Map.of("type", "integer");
    }
    if (plain == boolean.class) {
      return Map.of("type", "boolean");
    }
    if (plain == BigDecimal.class) {
      return Map.of("type", "number");
    }
    if (plain == LocalDate.class) {
      return Map.of("type", "string", "format", "date");
    }
    if (plain == LocalDateTime.class) {
      return Map.of("type", "string", "format", "date-time");
    }
    boolean isText = plain == String.class || plain.getPackageName().equals("plumbline.common");
    return isText ? Map.of("type", "string") : of(plain);
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
