package plumbline.web;

import com.github.jknack.handlebars.ValueResolver;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a name in a template means: a component of a record, or an option of a partial. On a page a
 * name that the record does not have is an error, so that a misspelt one cannot print as nothing;
 * to a partial it is an option that was not given.
 */
enum TemplateValues implements ValueResolver {
  OF_PAGES,
  OF_PARTIALS;

  /**
   * What a loop says of itself, and a partial of what it is handed; the engine asks the item for it
   * first, with and without the @.
   */
  private static final Set<String> LOOP =
      Set.of("first", "last", "index", "index_1", "key", "odd", "even", "size", "empty");

  /** What the frame gives to every page; the engine asks the page for it in the same way. */
  static final Set<String> FRAME = Set.of("csrf", "submission", "request");

  private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Record.class);

  private static final ClassValue<Map<String, MethodHandle>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
          return accessors(type);
        }
      };

  @Override
  public @Nullable Object resolve(Object context, String name) {
    return switch (context) {
      // The engine's own maps: arguments of {{> partial key=value}}, and what a loop says of
      // itself.
      case Map<?, ?> own -> own.containsKey(name) ? own.get(name) : UNRESOLVED;
      case Record record when !(record instanceof PartialOptions) -> component(record, name);
      case PartialOptions options ->
          options.values().containsKey(name) ? options.get(name) : missing(options, name);
      case Absent absent -> absent;
      default -> missing(context, name);
    };
  }

  @Override
  public Object resolve(Object context) {
    return context;
  }

  @Override
  public Set<Entry<String, Object>> propertySet(Object context) {
    return Set.of();
  }

  /** The components of a record as options, for a partial that is handed a ready record. */
  static Map<String, Object> components(Record record) {
    Map<String, Object> values = new HashMap<>();
    for (String name : ACCESSORS.get(record.getClass()).keySet()) {
      Object value = OF_PARTIALS.component(record, name);
      values.put(name, value == null ? Absent.OPTION : value);
    }
    return values;
  }

  private @Nullable Object component(Record record, String name) {
    MethodHandle accessor = ACCESSORS.get(record.getClass()).get(name);
    if (accessor == null) {
      return missing(record, name);
    }
    try {
      Object value = (Object) accessor.invokeExact(record);
      return value != null ? value : this == OF_PAGES ? Absent.COMPONENT : Absent.OPTION;
    } catch (Throwable failure) {
      throw new IllegalStateException(
          "reading " + name + " of " + record.getClass().getSimpleName() + " failed", failure);
    }
  }

  private @Nullable Object missing(Object context, String name) {
    String bare = name.replace("@", "");
    if (LOOP.contains(bare) || FRAME.contains(bare)) {
      return UNRESOLVED;
    }
    if (this == OF_PARTIALS || context instanceof PartialOptions) {
      return Absent.OPTION;
    }
    String type = context instanceof List ? "a list" : context.getClass().getSimpleName();
    throw new IllegalArgumentException("a template asks " + type + " for '" + name + "'");
  }

  private static Map<String, MethodHandle> accessors(Class<?> type) {
    Map<String, MethodHandle> accessors = new HashMap<>();
    try {
      var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      for (RecordComponent component : type.getRecordComponents()) {
        accessors.put(
            component.getName(), lookup.unreflect(component.getAccessor()).asType(ACCESSOR));
      }
    } catch (IllegalAccessException failure) {
      throw new IllegalStateException(type + " cannot be read by templates", failure);
    }
    return Map.copyOf(accessors);
  }
}
