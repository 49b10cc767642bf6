package plumbline.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.common.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * The fields of a form as JSON: one object of texts, numbers and truth values, and of lists of them
 * where a form sends a field more than once. {@code false} and {@code null} are a box not ticked.
 */
final class JsonFields {

  private static final int MOST = 1000;
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(2).build())
          .build();

  private final Map<String, List<String>> fields = new LinkedHashMap<>();
  private int values;

  private JsonFields() {}

  /**
   * @throws Refused when the text is not such an object
   */
  static Map<String, List<String>> read(String json) {
    JsonFields read = new JsonFields();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      read.object(parser);
    } catch (StreamConstraintsException deep) {
      throw refused("The JSON is nested too deeply: send one object of fields.");
    } catch (JacksonException malformed) {
      throw refused(fault(malformed));
    }
    return read.fields;
  }

  private static String fault(JacksonException malformed) {
    var place = malformed.getLocation();
    String message = String.valueOf(malformed.getOriginalMessage());
    return message.startsWith("Duplicate")
        ? "A field stands in the JSON twice (line " + place.getLineNr() + ")."
        : "This is not JSON (line "
            + place.getLineNr()
            + ", column "
            + place.getColumnNr()
            + "): send one object of fields.";
  }

  private void object(JsonParser parser) {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw refused("Send one JSON object whose members are the fields.");
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          add(name, parser);
        }
      } else {
        add(name, parser);
      }
    }
    if (parser.nextToken() != null) {
      throw refused("Something stands behind the JSON object: send one object of fields.");
    }
  }

  private void add(String name, JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL || token == JsonToken.VALUE_FALSE) {
      return;
    }
    if (token == null || !token.isScalarValue()) {
      throw new Refused(name, "The field " + name + " is a text, a number, true or false.");
    }
    if (++values > MOST) {
      throw refused("These are too many fields.");
    }
    fields.computeIfAbsent(name, none -> new ArrayList<>()).add(parser.getString());
  }

  private static Refused refused(String sentence) {
    return new Refused("body", sentence);
  }
}
