package plumbline.definitions;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.stream.Collectors;
import plumbline.definitions.FaultList.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema for definition files; its descriptions make the sentences of its faults. */
public final class DefinitionSchema {

  private final JsonNode definition;
  private final Schema schema;

  private DefinitionSchema(JsonNode definition) {
    this.definition = definition;
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(definition);
  }

  /** The schema that is written in this file. */
  public static DefinitionSchema of(byte[] json) {
    return new DefinitionSchema(new JsonMapper().readTree(json));
  }

  public void check(YamlDocument document, FaultList faults) {
    schema.validate(document.root()).forEach(error -> add(error, document, faults));
  }

  private void add(Error error, YamlDocument document, FaultList faults) {
    String path = error.getInstanceLocation().toString();
    JsonNode rule = rule(error);
    switch (error.getKeyword()) {
      case "required" -> {
        String name = error.getProperty();
        faults.add(document.place(path), path, missing(name, rule));
      }
      case "additionalProperties" -> {
        String member = YamlTokens.member(path, error.getProperty());
        Place place = document.placeOfKey(member);
        faults.add(place, member, unknown(error.getProperty(), rule));
      }
      default -> faults.add(document.place(path), path, expected(error.getInstanceNode(), rule));
    }
  }

  /** The part of the schema that holds the rule which was broken. */
  private JsonNode rule(Error error) {
    String keyword = error.getSchemaLocation().getFragment().toString();
    return definition.at(keyword.substring(0, keyword.lastIndexOf('/')));
  }

  private String missing(String name, JsonNode rule) {
    JsonNode property = rule.path("properties").path(name);
    return "%s is missing; expected %s".formatted(name, description(property));
  }

  private static String unknown(String name, JsonNode rule) {
    String allowed =
        rule.path("properties").propertyNames().stream().collect(Collectors.joining(", "));
    return "the key %s is not known here; expected one of %s"
        .formatted(FaultList.shortened(name, 40), allowed);
  }

  private String expected(JsonNode found, JsonNode rule) {
    return "expected %s; found %s".formatted(description(rule), inWords(found));
  }

  private String description(JsonNode rule) {
    JsonNode reference = rule.path("$ref");
    JsonNode described =
        reference.isMissingNode() ? rule : definition.at(reference.stringValue().substring(1));
    return described.required("description").stringValue();
  }

  private static String inWords(JsonNode found) {
    return switch (found.getNodeType()) {
      case OBJECT -> "keys and values";
      case ARRAY -> "a list of " + found.size();
      case NULL -> "nothing";
      case NUMBER -> "the number " + FaultList.shortened(found.asString(), 40);
      case BOOLEAN -> found.asString();
      case STRING -> inWords(found.stringValue());
      case BINARY, MISSING, POJO -> "something else";
    };
  }

  private static String inWords(String text) {
    String start = FaultList.shortened(text, 40);
    return text.length() > 40
        ? "“%s”, %d characters long".formatted(start, text.length())
        : "“" + start + "”";
  }
}
