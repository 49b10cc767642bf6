package plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plumbline.testing.Answer;
import plumbline.testing.Caller;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import tools.jackson.databind.JsonNode;

/** The document of the API against the routes, the pages and the running program. */
class ApiDocumentTest {

  private static final String ROOT = "/api/v1";

  /** What belongs to a person's own sign-in, and is done in a browser only. */
  private static final String OF_THE_BROWSER =
      "/(account|sign-in|sign-out|invitations|first-administrator|parked|forgotten-password"
          + "|factor).*";

  @Test
  void everyActionOfAPageIsAnOperation() {
    Set<String> actions =
        Plumbline.bean(Router.class)
            .uriRoutes()
            .filter(route -> route.getHttpMethod() == HttpMethod.POST)
            .map(route -> route.getUriMatchTemplate().toPathString())
            .filter(path -> !path.matches(OF_THE_BROWSER))
            .map(path -> ROOT + path)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(operations("post")).isEqualTo(actions);
  }

  @Test
  void everyOperationSaysWhatItDoes() {
    for (String method : List.of("get", "post")) {
      for (String path : operations(method)) {
        assertThat(ApiTable.paths().get(path).get(method).get("summary").asString())
            .as(path)
            .matches("[A-Z].{4,}");
      }
    }
  }

  private static Set<String> operations(String method) {
    return ApiTable.paths().propertyNames().stream()
        .filter(path -> ApiTable.paths().get(path).has(method))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** With ids of nothing: 404 for who may, 401 for who may not come, and never a fault of ours. */
  @Test
  void everyOperationAnswersAsTheDocumentSays() {
    Story story = Story.begin("Document");
    story.coordinator();
    Caller may = Caller.of(story.visit("coordinator"));
    Caller mayNot = Caller.withoutToken();
    List<String> wrong = new ArrayList<>();
    for (String method : List.of("get", "post")) {
      for (String path : operations(method)) {
        JsonNode known = ApiTable.paths().get(path).get(method).get("responses");
        String address = filled(path, story);
        Answer answer = send(may, method, path, address);
        if (!known.has(String.valueOf(answer.status()))) {
          wrong.add(method + " " + address + " is " + answer.status());
        }
        boolean isOpen = path.endsWith("/openapi.json");
        int turnedAway = send(mayNot, method, path, address).status();
        if (turnedAway != (isOpen ? 200 : 401)) {
          wrong.add(method + " " + address + " is " + turnedAway + " without a token");
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Every field longer than any may be, and then of a kind that no field has. */
  @Test
  void whatIsTooLongOrOfAnotherKindIsRefusedAndChangesNothing() {
    Story story = Story.begin("Limits");
    story.coordinator();
    Caller caller = Caller.of(story.visit("coordinator"));
    MatrixDatabase database = new MatrixDatabase();
    // The day on which the token was last used is written once.
    caller.read(ROOT + "/areas");
    Set<String> before = database.fingerprint();
    List<String> wrong = new ArrayList<>();
    for (String path : operations("post")) {
      if (!path.endsWith("/files") && ApiTable.body(path).has("properties")) {
        for (Object value : List.of("é".repeat(20_001), Map.of("a", List.of(Map.of())))) {
          Map<String, Object> fields = new TreeMap<>();
          ApiTable.body(path)
              .get("properties")
              .propertyNames()
              .forEach(name -> fields.put(name, value));
          int status = caller.post(filled(path, story), fields, Map.of("If-Match", "1")).status();
          // Of a draft only the answer says that it could not be kept: nothing typed is turned
          // away.
          if ((status < 400 || status >= 500) && !path.endsWith("/draft")) {
            wrong.add(path + " is " + status + " for " + value.toString().substring(0, 5));
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(database.fingerprint()).isEqualTo(before);
  }

  private static Answer send(Caller caller, String method, String path, String address) {
    if (method.equals("get")) {
      return caller.get(address);
    }
    return path.endsWith("/files")
        ? caller.upload(address, Map.of(), Map.of(), "1")
        : caller.post(address, Map.of(), Map.of("If-Match", "1"));
  }

  private static String filled(String path, Story story) {
    return path.replace("{area}", story.area().slug())
        .replace("{month}", "2026-11")
        .replace("{criterion}", "23.E1")
        .replace("{day}", "2026-11-01")
        .replace("{year}", "2026")
        .replaceAll("/frameworks/\\{id}/\\{version}", "/frameworks/area-send-2023/1")
        .replaceAll("\\{\\w+}", "7");
  }

  /** The table of input rules is what the pages have: their fields, choices and limits. */
  @Test
  void theFieldsAreThoseOfThePages() {
    List<String> wrong = new ArrayList<>();
    PageForms.of(MatrixFixture.SHARED)
        .forEach((route, fields) ->
            fields.forEach((name, field) -> {
              if (!Set.of("csrf", "submission", "version").contains(name)) {
                compare(route, name, field, wrong);
              }
            }));
    assertThat(wrong).isEmpty();
  }

  private static void compare(
      String route, String name, PageForms.PageField field, List<String> wrong) {
    String path = ROOT + route;
    if (!ApiTable.paths().has(path) || !ApiTable.known(path).test(name)) {
      wrong.add(route + " has no field " + name);
      return;
    }
    JsonNode schema = schema(path, name);
    if (!field.limit().isEmpty()
        && schema.path("maxLength").asInt() != Integer.parseInt(field.limit())) {
      wrong.add(route + " " + name + " has another limit: " + field.limit());
    }
    JsonNode values = schema.has("enum") ? schema.get("enum") : schema.path("items").path("enum");
    if (!values.isMissingNode()) {
      Set<String> known = new TreeSet<>(List.of(""));
      values.forEach(value -> known.add(value.asString()));
      if (field.values().stream().anyMatch(value -> !known.contains(value))) {
        wrong.add(route + " " + name + " offers " + field.values());
      }
    }
  }

  private static JsonNode schema(String path, String name) {
    JsonNode body = ApiTable.body(path);
    if (body.path("properties").has(name)) {
      return body.get("properties").get(name);
    }
    return body.get("patternProperties")
        .propertyStream()
        .filter(entry -> name.matches(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
