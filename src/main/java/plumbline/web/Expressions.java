package plumbline.web;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Handlebars.SafeString;
import com.github.jknack.handlebars.Options;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The logic that templates may use: comparing, choosing, joining; no arithmetic, no loops. */
final class Expressions {

  private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9:._-]*");

  private Expressions() {}

  static void register(Handlebars engine) {
    engine.registerHelper("eq", (left, call) -> same(left, call.params[0]));
    engine.registerHelper("not", (value, call) -> call.isFalsy(value));
    engine.registerHelper("and", Expressions::and);
    engine.registerHelper("or", Expressions::or);
    engine.registerHelper("defined", (value, call) -> defined(value));
    engine.registerHelper("contains", (list, call) -> contains(list, call.params[0]));
    engine.registerHelper("options", (page, call) -> PartialOptions.of(Map.of(), call));
    engine.registerHelper("error", (text, call) -> error(text));
    engine.registerHelper("list", (first, call) -> list(first, call));
    engine.registerHelper("let", Expressions::let);
    engine.registerHelper("merge", (first, call) -> merge(list(first, call)));
    engine.registerHelper("truthy", (list, call) -> truthy(list, call));
    engine.registerHelper("several", (list, call) -> truthy(list, call).size() > 1);
    engine.registerHelper("any", (list, call) -> any(list, call));
    engine.registerHelper("concat", (first, call) -> concat(list(first, call)));
    engine.registerHelper("join", (first, call) -> join(list(first, call), call));
    engine.registerHelper("capitalised", (word, call) -> capitalised(text(word)));
    engine.registerHelper(
        "attribute", (name, call) -> new SafeString(attribute(text(name), call.params[0], true)));
    engine.registerHelper("attributes", (values, call) -> attributes(values));
  }

  static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  static String escaped(@Nullable Object value) {
    CharSequence content = value instanceof SafeString safe ? safe : text(value);
    return value instanceof SafeString
        ? content.toString()
        : Handlebars.Utils.escapeExpression(content).toString();
  }

  private static boolean defined(@Nullable Object value) {
    return value != null && !(value instanceof Absent);
  }

  private static boolean same(@Nullable Object left, @Nullable Object right) {
    return defined(left) && defined(right) && text(left).equals(text(right));
  }

  private static boolean contains(@Nullable Object list, @Nullable Object item) {
    if (list instanceof Iterable<?> items) {
      for (Object each : items) {
        if (same(each, item)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The last value if none is falsy, else nothing. */
  private static Object and(@Nullable Object first, Options call) {
    Object last = first;
    for (Object next : call.params) {
      if (call.isFalsy(last)) {
        return Absent.OPTION;
      }
      last = next;
    }
    return last == null || call.isFalsy(last) ? Absent.OPTION : last;
  }

  /** The first truthy value, or the last. */
  private static Object or(@Nullable Object first, Options call) {
    Object value = first;
    for (Object next : call.params) {
      if (!call.isFalsy(value)) {
        break;
      }
      value = next;
    }
    return value == null ? Absent.OPTION : value;
  }

  private static List<Object> list(@Nullable Object first, Options call) {
    List<Object> values = new ArrayList<>();
    if (first == call.context.model()) {
      // Without arguments the engine passes the page itself: an empty list.
      return values;
    }
    values.add(first == null ? Absent.OPTION : first);
    Arrays.stream(call.params)
        .map(value -> value == null ? Absent.OPTION : value)
        .forEach(values::add);
    return values;
  }

  /** The errorMessage of a field: an empty text is no error. */
  private static Object error(@Nullable Object text) {
    return text(text).isEmpty() ? Absent.OPTION : new PartialOptions(Map.of("text", text(text)));
  }

  /** One set of options out of many; the last one that names a value wins. */
  private static PartialOptions merge(List<Object> sets) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Object set : sets) {
      if (set instanceof PartialOptions(Map<String, Object> more)) {
        values.putAll(more);
      }
    }
    return new PartialOptions(values);
  }

  private static List<Object> truthy(@Nullable Object list, Options call) {
    List<Object> items = new ArrayList<>();
    if (list instanceof Iterable<?> all) {
      all.forEach(item -> {
        if (!call.isFalsy(item)) {
          items.add(item);
        }
      });
    }
    return items;
  }

  /** Whether any item of a list has something under the given path. */
  private static boolean any(@Nullable Object list, Options call) {
    String path = text(call.params[0]);
    return truthy(list, call).stream().anyMatch(item -> !call.isFalsy(call.wrap(item).get(path)));
  }

  /** Names values for the options of one partial. */
  private static CharSequence let(Object options, Options call) throws IOException {
    if (!(options instanceof PartialOptions(Map<String, Object> values))) {
      throw new IllegalArgumentException("let stands in partials only");
    }
    return call.fn(PartialOptions.of(values, call));
  }

  /** One text; markup stays markup and everything else is escaped beside it. */
  private static Object concat(List<Object> parts) {
    boolean markup = parts.stream().anyMatch(SafeString.class::isInstance);
    StringBuilder whole = new StringBuilder();
    for (Object part : parts) {
      whole.append(markup ? escaped(part) : text(part));
    }
    return markup ? new SafeString(whole) : whole.toString();
  }

  private static String join(List<Object> words, Options call) {
    return String.join(
        " ", words.stream().filter(word -> !call.isFalsy(word)).map(Expressions::text).toList());
  }

  private static String capitalised(String word) {
    return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static Object attributes(@Nullable Object values) {
    StringBuilder all = new StringBuilder();
    if (values instanceof PartialOptions(Map<String, Object> attributes)) {
      attributes.forEach((name, value) -> {
        if (value instanceof PartialOptions detail) {
          boolean optional = Boolean.TRUE.equals(detail.get("optional"));
          all.append(attribute(name, detail.get("value"), optional));
        } else {
          all.append(attribute(name, value, false));
        }
      });
    }
    return new SafeString(all);
  }

  /** An attribute with the space before it; left out when optional and nothing, null or false. */
  private static String attribute(String name, @Nullable Object value, boolean optional) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!ATTRIBUTE.matcher(name).matches() || lower.startsWith("on") || lower.equals("style")) {
      throw new IllegalArgumentException("not an attribute that a page may have: " + name);
    }
    if (optional && (!defined(value) || Boolean.FALSE.equals(value))) {
      return "";
    }
    return optional && Boolean.TRUE.equals(value)
        ? " " + name
        : " " + name + "=\"" + Handlebars.Utils.escapeExpression(text(value)) + "\"";
  }
}
