package plumbline.api;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.web.ApiCall;
import plumbline.web.Page;
import plumbline.web.WebSettings;

/**
 * What programs can do: as a document for them, and as a page for who writes them. Both are open,
 * and say nothing that the program's source does not say.
 */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class ApiController {

  private final ApiOperations operations;
  private final ApiDocument document;
  private final WebSettings settings;

  ApiController(ApiOperations operations, ApiDocument document, WebSettings settings) {
    this.operations = operations;
    this.document = document;
    this.settings = settings;
  }

  record ApiPage(String root, List<Feature> features) {

    record Feature(String id, String name, List<Line> operations) {}

    /** One operation; the fields that are sent, and how it is called. */
    record Line(
        String id, String words, String method, String address, List<Sent> fields, String curl) {}

    record Sent(String name, String meaning, String rule) {}
  }

  @Get("/api")
  @Produces(MediaType.TEXT_HTML)
  Page index() {
    Map<String, List<ApiPage.Line>> byFeature = new LinkedHashMap<>();
    for (ApiOperation operation : operations.all()) {
      byFeature
          .computeIfAbsent(operation.feature(), none -> new ArrayList<>())
          .add(line(operation));
    }
    List<ApiPage.Feature> features =
        byFeature.entrySet().stream()
            .map(entry ->
                new ApiPage.Feature(entry.getKey(), name(entry.getKey()), entry.getValue()))
            .toList();
    return new Page(
        "For programs", "api/index", new ApiPage(settings.link(ApiCall.ROOT), features));
  }

  @Get(ApiCall.ROOT + "/openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  HttpResponse<byte[]> document() {
    return HttpResponse.ok(document.bytes());
  }

  private static String name(String feature) {
    String words = feature.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private ApiPage.Line line(ApiOperation operation) {
    ApiAction action = operation.action();
    List<ApiField> fields = action == null ? List.of() : action.fields();
    return new ApiPage.Line(
        (operation.method() + operation.path()).replaceAll("[^A-Za-z0-9]+", "-"),
        operation.words(),
        operation.method(),
        operation.address(),
        fields.stream()
            .map(field -> new ApiPage.Sent(field.name(), field.meaning(), field.rule()))
            .toList(),
        Curl.of(operation, settings));
  }
}
