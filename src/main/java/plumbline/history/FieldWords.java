package plumbline.history;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.Month;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says field by field what a change did, from the records before and after it. */
final class FieldWords {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Set<String> TECHNICAL =
      Set.of("id", "version", "accessVersion", "areaId", "empty");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z]+(_[A-Z]+)*");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?Z?");
  private static final Pattern MONTH = Pattern.compile("20\\d{2}-(0[1-9]|1[0-2])");
  private static final int SHOWN = 400;

  private FieldWords() {}

  /** The ids of records that this record names: in what it says, and in what it says it of. */
  static Set<Long> named(@Nullable String record) {
    Map<String, String> fields = flat(record);
    Set<Long> ids = Names.ids(fields.keySet());
    ids.addAll(Names.ids(fields.values()));
    return ids;
  }

  /**
   * What changed; all that was set where nothing comparable stood before.
   *
   * @param names of the records that are named by their ids
   */
  static List<FieldChange> of(@Nullable String before, @Nullable String after, Names names) {
    Map<String, String> now = flat(after);
    Map<String, String> old = comparable(before, after) ? flat(before) : Map.of();
    Set<String> fields = new LinkedHashSet<>(now.keySet());
    fields.addAll(old.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String field : fields) {
      String from = old.getOrDefault(field, "");
      String to = now.getOrDefault(field, "");
      if (!from.equals(to)) {
        changes.add(new FieldChange(words(field, names), value(from, names), value(to, names)));
      }
    }
    return changes;
  }

  /**
   * A record of one shape says nothing about one of another, though both are about one thing. One
   * that only gained fields is of the same shape: what is kept grows as Plumbline does.
   */
  private static boolean comparable(@Nullable String before, @Nullable String after) {
    if (before == null || after == null) {
      return false;
    }
    Set<String> old = names(MAPPER.readTree(before));
    Set<String> now = names(MAPPER.readTree(after));
    return old.isEmpty() ? now.isEmpty() : now.containsAll(old);
  }

  private static Set<String> names(JsonNode node) {
    return node.isObject() ? new TreeSet<>(node.propertyNames()) : Set.of();
  }

  private static Map<String, String> flat(@Nullable String record) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (record != null) {
      collect("", MAPPER.readTree(record), fields);
    }
    return fields;
  }

  private static void collect(String path, JsonNode node, Map<String, String> fields) {
    if (node.isObject()) {
      node.properties()
          .forEach(field -> {
            if (!TECHNICAL.contains(field.getKey())) {
              collect(
                  path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                  field.getValue(),
                  fields);
            }
          });
    } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
      int number = 0;
      for (JsonNode each : node) {
        number++;
        collect(path + "." + number, each, fields);
      }
    } else if (node.isArray()) {
      put(
          path,
          node.valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")),
          fields);
    } else if (!node.isNull()) {
      put(path, node.asString(), fields);
    }
  }

  private static void put(String path, String value, Map<String, String> fields) {
    if (!value.isBlank()) {
      fields.put(path, value);
    }
  }

  /** "speaksFor.123" reads "Speaks for: Health trust". */
  private static String words(String path, Names names) {
    int last = path.lastIndexOf('.');
    String name = path.substring(last + 1);
    return last > 0 && Names.isRecord(name)
        ? words(path.substring(0, last)) + ": " + one(name, names)
        : words(path);
  }

  /** "narratives.nextSteps" reads "Narratives: next steps", "sha256.pdf" reads "File: pdf". */
  private static String words(String path) {
    String spaced =
        path.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
            .replace("Sha256", "")
            .toLowerCase(java.util.Locale.UK);
    String words =
        spaced
            .replaceAll("^sha256", "file")
            .replaceAll(" ?sha256", "")
            .replace(".", ": ")
            .replace('_', ' ')
            .strip();
    return words.isEmpty() ? "File" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String value(String text, Names names) {
    if (HASH.matcher(text).matches()) {
      return "another content";
    }
    if (DAY.matcher(text).matches()) {
      return day(text);
    }
    if (MOMENT.matcher(text).matches()) {
      return moment(text);
    }
    if (MONTH.matcher(text).matches()) {
      return Month.parse(text).map(Month::words).orElse(text);
    }
    String known =
        List.of(text.split(", ")).stream()
            .map(each -> one(each, names))
            .collect(Collectors.joining(", "));
    return known.length() <= SHOWN ? known : known.substring(0, SHOWN) + "…";
  }

  private static String one(String text, Names names) {
    if (Names.isRecord(text)) {
      return names.words(text);
    }
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true") ? "yes" : "no";
    }
    return CONSTANT.matcher(text).matches() && text.length() > 3
        ? text.charAt(0) + text.substring(1).toLowerCase(java.util.Locale.UK).replace('_', ' ')
        : text;
  }

  private static String day(String text) {
    try {
      return Month.words(LocalDate.parse(text));
    } catch (DateTimeParseException impossible) {
      return text;
    }
  }

  private static String moment(String text) {
    try {
      return Month.momentWords(LocalDateTime.parse(text.replace("Z", "")));
    } catch (DateTimeParseException impossible) {
      return text;
    }
  }
}
