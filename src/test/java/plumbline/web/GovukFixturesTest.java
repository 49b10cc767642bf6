package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.jknack.handlebars.Handlebars.SafeString;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import plumbline.testing.RunsBeside;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** Every partial gives the HTML that GOV.UK Frontend's own fixtures ask for. */
@RunsBeside
class GovukFixturesTest {

  private static final List<String> COMPONENTS =
      List.of(
          "back-link",
          "breadcrumbs",
          "button",
          "character-count",
          "checkboxes",
          "date-input",
          "details",
          "error-message",
          "error-summary",
          "fieldset",
          "file-upload",
          "hint",
          "input",
          "inset-text",
          "label",
          "notification-banner",
          "pagination",
          "panel",
          "password-input",
          "phase-banner",
          "radios",
          "select",
          "service-navigation",
          "skip-link",
          "summary-list",
          "table",
          "tabs",
          "tag",
          "task-list",
          "textarea",
          "warning-text");

  private static final String ENGLISH = "our pages are in English, with GOV.UK's own words";

  /** Fixtures of options that our partials leave out, with the reason. */
  private static final Map<String, String> SKIPPED =
      Map.of(
          "character-count: with custom textarea description", ENGLISH,
          "character-count: when neither maxlength nor maxwords are set", ENGLISH,
          "character-count: with translations", ENGLISH,
          "file-upload: translated", ENGLISH,
          "password-input: with translations", ENGLISH,
          "pagination: with empty items", "our lists hold no empty items");

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Templates TEMPLATES = new Templates(new Assets(), false);

  private static int matched;

  @TestFactory
  Stream<DynamicTest> everyPartialMatchesTheFixturesOfItsComponent() {
    return COMPONENTS.stream().flatMap(GovukFixturesTest::tests);
  }

  @AfterAll
  static void countIsPrinted() {
    System.out.printf("GOV.UK fixtures: %d matched, %d skipped%n", matched, SKIPPED.size());
    SKIPPED.forEach((name, reason) -> System.out.println("  skipped " + name + ": " + reason));
  }

  private static Stream<DynamicTest> tests(String component) {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode fixture : fixtures(component)) {
      String name = component + ": " + fixture.get("name").asString();
      if (!SKIPPED.containsKey(name)) {
        tests.add(DynamicTest.dynamicTest(name, () -> matches(component, fixture)));
      }
    }
    return tests.stream();
  }

  private static void matches(String component, JsonNode fixture) {
    PartialOptions options = options(fixture.get("options"));
    String html = TEMPLATES.partial("govuk/" + component, options).toString();
    assertThat(normal(html)).isEqualTo(normal(fixture.get("html").asString()));
    matched++;
  }

  private static JsonNode fixtures(String component) {
    String path =
        "META-INF/resources/webjars/govuk-frontend/"
            + Assets.frontendVersion()
            + "/dist/govuk/components/"
            + component
            + "/fixtures.json";
    try (InputStream input = GovukFixturesTest.class.getClassLoader().getResourceAsStream(path)) {
      assertThat(input).as(path).isNotNull();
      return JSON.readTree(input.readAllBytes()).get("fixtures");
    } catch (IOException fault) {
      throw new IllegalStateException(path, fault);
    }
  }

  private static PartialOptions options(JsonNode object) {
    Map<String, Object> values = new LinkedHashMap<>();
    object
        .properties()
        .forEach(each -> values.put(each.getKey(), present(value(each.getValue(), each.getKey()))));
    return new PartialOptions(values);
  }

  /** Options that end in html hold markup of the caller, the rest is text. */
  private static @Nullable Object value(JsonNode node, String key) {
    if (node.isObject()) {
      return options(node);
    }
    if (node.isArray()) {
      return node.valueStream().map(each -> present(value(each, ""))).toList();
    }
    if (node.isString()) {
      boolean markup = key.equals("html") || key.endsWith("Html") || SLOTS.contains(key);
      return markup ? new SafeString(node.asString()) : node.asString();
    }
    if (node.isNumber()) {
      return node.numberValue();
    }
    return node.isBoolean() ? node.asBoolean() : null;
  }

  private static final Set<String> SLOTS =
      Set.of("start", "end", "navigationStart", "navigationEnd");

  private static Object present(@Nullable Object value) {
    return value == null ? Absent.OPTION : value;
  }

  /** Elements, attributes in order of name, texts with white space folded; one line each. */
  private static String normal(String html) {
    StringBuilder lines = new StringBuilder();
    Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> describe(node, "", lines));
    return lines.toString();
  }

  private static void describe(Node node, String indent, StringBuilder lines) {
    if (node instanceof TextNode text && !text.text().isBlank()) {
      lines.append(indent).append(text.text().strip()).append('\n');
    } else if (node instanceof Element element) {
      Map<String, String> attributes = new TreeMap<>();
      for (Attribute attribute : element.attributes()) {
        attributes.put(attribute.getKey(), attribute.getValue().strip().replaceAll("\\s+", " "));
      }
      lines.append(indent).append(element.tagName()).append(attributes).append('\n');
      element.childNodes().forEach(child -> describe(child, indent + "  ", lines));
    }
  }
}
