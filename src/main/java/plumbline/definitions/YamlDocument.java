package plumbline.definitions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import plumbline.definitions.FaultList.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The text of a definition file as a tree, with the place of every key and value. */
public final class YamlDocument {

  static final YAMLMapper MAPPER =
      YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final JsonNode root;
  private final Map<String, Place> places;

  private YamlDocument(JsonNode root, Map<String, Place> places) {
    this.root = root;
    this.places = places;
  }

  /**
   * Reads the text; faults that leave a tree to look at go to the list.
   *
   * @throws DefinitionRefused if no tree can be made of the text
   */
  public static YamlDocument read(String text, FaultList faults) {
    checkCharacters(text, faults);
    Map<String, Place> places = new HashMap<>();
    YamlTokens tokens = new YamlTokens(text, places, faults);
    try (tokens) {
      tokens.check();
      return new YamlDocument(MAPPER.readTree(text), places);
    } catch (JacksonException e) {
      faults.add(place(e, tokens.here()), "", "this is not YAML: " + reason(e));
      throw faults.refusal();
    }
  }

  public JsonNode root() {
    return root;
  }

  /** Where the path begins, or the nearest part above it that stands in the file. */
  public Place place(String path) {
    String known = path;
    while (!places.containsKey(known) && !known.isEmpty()) {
      known = known.substring(0, known.lastIndexOf('/'));
    }
    return places.getOrDefault(known, new Place(1, 1));
  }

  /** Where the key of this path stands. */
  Place placeOfKey(String path) {
    Place key = places.get(YamlTokens.keyOf(path));
    return key == null ? place(path) : key;
  }

  /** The content alone: keys sorted, runs of white space in texts made one space. */
  public String normalised() {
    return normalised(root).toString();
  }

  private static JsonNode normalised(JsonNode node) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (node instanceof StringNode text) {
      return make.stringNode(text.stringValue().strip().replaceAll("\\s+", " "));
    }
    if (node instanceof ArrayNode list) {
      return make.arrayNode().addAll(list.valueStream().map(YamlDocument::normalised).toList());
    }
    if (node instanceof ObjectNode object) {
      Map<String, JsonNode> sorted = new TreeMap<>();
      object.forEachEntry((key, value) -> sorted.put(key, normalised(value)));
      return make.objectNode().setAll(sorted);
    }
    return node;
  }

  private static void checkCharacters(String text, FaultList faults) {
    if (text.isBlank()) {
      faults.add(new Place(1, 1), "", "the file is empty; a definition was expected");
      throw faults.refusal();
    }
    int line = 1;
    int column = 1;
    boolean found = false;
    for (char c : text.toCharArray()) {
      if (isForbidden(c)) {
        found = true;
        faults.add(new Place(line, column), "", forbidden(c));
      }
      column = c == '\n' ? 1 : column + 1;
      line = c == '\n' ? line + 1 : line;
    }
    if (found) {
      throw faults.refusal();
    }
  }

  static boolean isForbidden(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' || c == 0xFFFE || c == 0xFFFF;
  }

  static String forbidden(int c) {
    return c == '\t'
        ? "a tab stands here; use spaces"
        : "the control character U+%04X stands here; take it out".formatted(c);
  }

  private static Place place(JacksonException e, Place otherwise) {
    TokenStreamLocation location = e.getLocation();
    return location == null || location.getLineNr() < 1 ? otherwise : placeOf(location);
  }

  static Place placeOf(TokenStreamLocation location) {
    return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private static String reason(JacksonException e) {
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      String context = marked.getContext();
      return (context == null ? "" : context + ", ") + marked.getProblem();
    }
    return "a key or value stands here that cannot be read; put texts in quotes";
  }

  public static String text(JsonNode node, String key) {
    return node.required(key).stringValue().strip();
  }

  public static @Nullable String optionalText(JsonNode node, String key) {
    return node.has(key) ? text(node, key) : null;
  }

  public static List<String> texts(JsonNode node, String key) {
    return node.path(key).valueStream().map(item -> item.stringValue().strip()).toList();
  }
}
