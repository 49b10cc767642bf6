package plumbline.definitions;

import java.util.HashMap;
import java.util.Map;
import plumbline.definitions.FaultList.Place;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Walks the tokens of a file before any tree is made: notes where everything stands and refuses
 * what a definition never needs and an attacker does (references, tags, deep nesting).
 */
final class YamlTokens implements AutoCloseable {

  private static final int DEEPEST = 40;
  private static final int MOST = 20_000;

  private final YAMLParser parser;
  private final Map<String, Place> places;
  private final FaultList faults;

  YamlTokens(String text, Map<String, Place> places, FaultList faults) {
    this.parser = (YAMLParser) YamlDocument.MAPPER.createParser(text);
    this.places = places;
    this.faults = faults;
  }

  void check() {
    if (parser.nextToken() == null) {
      faults.add(new Place(1, 1), "", "the file is empty; a definition was expected");
      throw faults.refusal();
    }
    value("", 0);
    if (parser.nextToken() != null) {
      faults.add(here(), "", "a second document begins here; one file holds one definition");
    }
  }

  /** The path of a key's value, with the key escaped as JSON pointers want it. */
  static String member(String path, String key) {
    return path + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  static String keyOf(String path) {
    return path + "/~key";
  }

  private void value(String path, int depth) {
    if (depth > DEEPEST) {
      faults.add(here(), path, "nested deeper than " + DEEPEST + " levels; a definition needs few");
      throw faults.refusal();
    }
    if (places.size() > MOST) {
      faults.add(here(), path, "more than %d keys and values; split the file".formatted(MOST));
      throw faults.refusal();
    }
    places.put(path, here());
    checkExtras(path);
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      members(path, depth);
    } else if (token == JsonToken.START_ARRAY) {
      items(path, depth);
    } else if (token == JsonToken.VALUE_STRING) {
      checkText(path, parser.getString());
    } else if (token.isNumeric()) {
      // Read here, where the place is known, so that an absurd number fails with it.
      parser.getNumberValue();
    }
  }

  private void members(String path, int depth) {
    Map<String, Place> seen = new HashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      String child = member(path, name);
      checkText(child, name);
      Place first = seen.putIfAbsent(name, here());
      if (first != null) {
        String sentence = "the key %s stands twice, first on line %d; take one out";
        faults.add(here(), child, sentence.formatted(quoted(name), first.line()));
      }
      places.put(keyOf(child), here());
      parser.nextToken();
      value(child, depth + 1);
    }
  }

  private void items(String path, int depth) {
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      value(path + "/" + index++, depth + 1);
    }
  }

  private void checkExtras(String path) {
    if (parser.isCurrentAlias()) {
      faults.add(here(), path, "a reference (*) stands here; write the content out");
    }
    if (parser.getTypeId() != null) {
      faults.add(here(), path, "a tag (!) stands here; write the content without it");
    }
  }

  private void checkText(String path, String text) {
    text.codePoints()
        .filter(YamlDocument::isForbidden)
        .forEach(c -> faults.add(here(), path, YamlDocument.forbidden(c)));
  }

  private static String quoted(String name) {
    return "“" + FaultList.shortened(name, 40) + "”";
  }

  /** Where the token in hand begins. */
  Place here() {
    return YamlDocument.placeOf(parser.currentTokenLocation());
  }

  @Override
  public void close() {
    parser.close();
  }
}
