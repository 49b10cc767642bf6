package plumbline;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import plumbline.testing.Caller;
import tools.jackson.databind.JsonNode;

/** The document of the API as a program reads it. */
final class ApiTable {

  private static final JsonNode PATHS =
      Caller.withoutToken().read("/api/v1/openapi.json").get("paths");

  private ApiTable() {}

  static JsonNode paths() {
    return PATHS;
  }

  /** Takes away what the action at this address does not have: the document refuses it. */
  static void drop(Map<String, String> fields, String path) {
    String bare = MatrixApi.ROOT + path.replaceAll("\\?.*", "");
    PATHS.propertyNames().stream()
        .filter(template -> PATHS.get(template).has("post") && fits(template, bare))
        .min(java.util.Comparator.comparingInt(t -> t.replaceAll("[^{]", "").length()))
        .ifPresent(template -> fields.keySet().removeIf(known(template).negate()));
  }

  private static boolean fits(String template, String path) {
    return path.matches(template.replaceAll("\\{\\w+}", "[^/]+"));
  }

  /** Which names the body of this action may have. */
  static Predicate<String> known(String template) {
    JsonNode body = body(template);
    Set<String> names = new TreeSet<>();
    Map<String, Pattern> patterns = new TreeMap<>();
    if (body.has("properties")) {
      names.addAll(body.get("properties").propertyNames());
    }
    if (body.has("patternProperties")) {
      body.get("patternProperties")
          .propertyNames()
          .forEach(pattern -> patterns.put(pattern, Pattern.compile(pattern)));
    }
    return name ->
        names.contains(name)
            || patterns.values().stream().anyMatch(pattern -> pattern.matcher(name).find());
  }

  /** The schema of what is sent; empty where nothing is. */
  static JsonNode body(String template) {
    JsonNode request = PATHS.get(template).get("post").path("requestBody").path("content");
    return request.isMissingNode() || request.isEmpty()
        ? request
        : request.iterator().next().get("schema");
  }
}
