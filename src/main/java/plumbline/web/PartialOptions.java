package plumbline.web;

import com.github.jknack.handlebars.Options;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The options of a partial by name; unlike a page's record, a name may be missing. */
record PartialOptions(Map<String, Object> values) {

  /** The hash arguments of a helper call, over the given base. */
  static PartialOptions of(Map<String, Object> base, Options call) {
    Map<String, Object> values = new LinkedHashMap<>(base);
    call.hash.forEach((name, value) -> values.put(name, present(value)));
    return new PartialOptions(values);
  }

  Object get(String name) {
    return values.getOrDefault(name, Absent.OPTION);
  }

  /** Whether all values are short and plain, so that equal options give equal markup. */
  boolean isSmall() {
    for (Object value : values.values()) {
      boolean plain =
          value instanceof Boolean
              || value instanceof Absent
              || (value instanceof String text && text.length() < 40);
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static Object present(@Nullable Object value) {
    return value == null || value == Absent.COMPONENT ? Absent.OPTION : value;
  }
}
