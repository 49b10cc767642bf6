package plumbline.api;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import plumbline.web.ApiCall;
import plumbline.web.Json;
import plumbline.web.Problem;
import plumbline.web.WebSettings;

/** What programs can do, as OpenAPI 3.1. */
@Singleton
final class ApiDocument {

  private static final Map<String, Object> TEXT = Map.of("type", "string");

  private final ApiOperations operations;
  private final WebSettings settings;

  ApiDocument(ApiOperations operations, WebSettings settings) {
    this.operations = operations;
    this.settings = settings;
  }

  byte[] bytes() {
    Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    for (ApiOperation operation : operations.all()) {
      paths
          .computeIfAbsent(operation.address(), none -> new LinkedHashMap<>())
          .put(operation.method().toLowerCase(java.util.Locale.ROOT), describe(operation));
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", Map.of("title", "Plumbline", "version", "1"));
    document.put("servers", List.of(Map.of("url", settings.link(""))));
    document.put("security", List.of(Map.of("token", List.of())));
    document.put("paths", paths);
    document.put("components", components());
    return Json.write(document);
  }

  private static Map<String, Object> components() {
    return Map.of(
        "securitySchemes",
        Map.of("token", Map.of("type", "http", "scheme", "bearer")),
        "schemas",
        Map.of("Problem", Schemas.of(Problem.class), "Done", Schemas.of(Done.class)));
  }

  private static Map<String, Object> describe(ApiOperation operation) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put(
        "operationId", operation.method().toLowerCase(java.util.Locale.ROOT) + name(operation));
    described.put("summary", operation.words());
    described.put("tags", List.of(operation.feature()));
    described.put("parameters", parameters(operation));
    ApiAction action = operation.action();
    if (action != null && !action.body().isEmpty()) {
      String type = action.takesFiles() ? "multipart/form-data" : "application/json";
      described.put("requestBody", Map.of("content", content(type, body(action))));
    }
    described.put("responses", responses(operation));
    return described;
  }

  private static String name(ApiOperation operation) {
    return operation.path().replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_$", "");
  }

  private static List<Object> parameters(ApiOperation operation) {
    List<Object> parameters = new ArrayList<>();
    for (String variable : operation.variables()) {
      parameters.add(parameter("path", variable, true, TEXT));
    }
    if (operation.list()) {
      parameters.add(parameter("query", "page", false, Map.of("type", "integer", "minimum", 1)));
    }
    ApiAction action = operation.action();
    if (action != null) {
      Map<String, Object> key = Map.of("type", "string", "minLength", 1, "maxLength", 80);
      parameters.add(parameter("header", ApiCall.KEY, true, key));
      if (action.namesVersion()) {
        parameters.add(parameter("header", "If-Match", true, TEXT));
      }
    }
    return parameters;
  }

  private static Map<String, Object> parameter(
      String in, String name, boolean isRequired, Map<String, Object> schema) {
    return Map.of("in", in, "name", name, "required", isRequired, "schema", schema);
  }

  private static Map<String, Object> body(ApiAction action) {
    Map<String, Object> properties = new LinkedHashMap<>();
    Map<String, Object> patterns = new LinkedHashMap<>();
    for (ApiField field : action.body()) {
      if (field.name().contains("{")) {
        String end = field.name().endsWith("{n}") ? "[1-9][0-9]*$" : "[A-Z_]+$";
        patterns.put("^" + field.name().replaceAll("\\{.*", "") + end, schema(field));
      } else {
        properties.put(field.name(), schema(field));
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    if (!patterns.isEmpty()) {
      schema.put("patternProperties", patterns);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> schema(ApiField field) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("description", field.meaning());
    switch (field.type()) {
      case "box" -> schema.put("type", "boolean");
      case "criteria", "texts" -> array(schema, TEXT);
      case "choices" -> array(schema, Map.of("type", "string", "enum", field.values()));
      case "choice" -> {
        schema.put("type", "string");
        schema.put("enum", field.values());
      }
      case "number" -> schema.put("type", List.of("integer", "string"));
      case "file" -> array(schema, Map.of("type", "string", "format", "binary"));
      default -> {
        schema.put("type", "string");
        if (field.limit() > 0) {
          schema.put("maxLength", field.limit());
        }
      }
    }
    return schema;
  }

  private static void array(Map<String, Object> schema, Map<String, Object> items) {
    schema.put("type", "array");
    schema.put("items", items);
  }

  private static Map<String, Object> responses(ApiOperation operation) {
    Map<String, Object> responses = new LinkedHashMap<>();
    ApiAction action = operation.action();
    if (action != null && !action.makes().isEmpty()) {
      responses.put("201", made(action));
    }
    responses.put("200", Map.of("description", "As asked", "content", answer(operation)));
    problems(operation)
        .forEach((code, words) ->
            responses.put(
                code,
                Map.of(
                    "description",
                    words,
                    "content",
                    content("application/problem+json", reference("Problem")))));
    return responses;
  }

  private static Map<String, Object> made(ApiAction action) {
    Map<String, Object> location =
        Map.of("description", ApiCall.ROOT + action.makes(), "required", true, "schema", TEXT);
    return Map.of(
        "description",
        "Made; Location says where it is read",
        "headers",
        Map.of("Location", location),
        "content",
        content("application/json", reference("Done")));
  }

  private static Map<String, String> problems(ApiOperation operation) {
    Map<String, String> problems = new TreeMap<>();
    problems.put("401", "No token, or one that does not hold");
    problems.put("403", "Not allowed");
    problems.put("404", "There is no such thing, or it is not open to you");
    problems.put("429", "Too many requests: wait as long as Retry-After says");
    ApiAction action = operation.action();
    if (action != null) {
      problems.put("400", "Something that was sent is wrong; the problem names the field");
      problems.put("409", "Not in the state that stands, or the key was used for something else");
      problems.put("413", "Too large");
      problems.put("415", "Neither JSON nor, where files are sent, a form with them");
      if (action.namesVersion()) {
        problems.put("412", "Somebody else was first: read it again");
        problems.put("428", "If-Match is missing");
      }
    }
    return problems;
  }

  private static Map<String, Object> answer(ApiOperation operation) {
    if (operation.isAction()) {
      return content("application/json", reference("Done"));
    }
    if (operation.isFile()) {
      return content("*/*", Map.of("type", "string", "format", "binary"));
    }
    Class<?> record = Objects.requireNonNull(operation.record());
    return content(
        "application/json", operation.list() ? Schemas.listOf(record) : Schemas.of(record));
  }

  private static Map<String, Object> content(String type, Map<String, Object> schema) {
    return Map.of(type, Map.of("schema", schema));
  }

  private static Map<String, Object> reference(String name) {
    return Map.of("$ref", "#/components/schemas/" + name);
  }
}
