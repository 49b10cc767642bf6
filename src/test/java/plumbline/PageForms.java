package plumbline;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;

/** Every form of every page that somebody of the matrix can open: where it is sent, with what. */
final class PageForms {

  private static final List<MatrixRole> READERS =
      List.of(MatrixRole.COORD, MatrixRole.LEAD, MatrixRole.PART, MatrixRole.ADMIN);

  private final MatrixFixture fixture;
  private final List<UriRouteInfo<?, ?>> posts =
      Plumbline.bean(Router.class)
          .uriRoutes()
          .filter(route -> route.getHttpMethod() == HttpMethod.POST)
          .toList();
  private final Map<String, Map<String, PageField>> forms = new TreeMap<>();

  /**
   * One field as the pages have it.
   *
   * @param limit what the page itself says, or empty
   * @param values of radios, boxes, buttons and lists
   */
  record PageField(String type, String limit, Set<String> values) {}

  private PageForms(MatrixFixture fixture) {
    this.fixture = fixture;
  }

  /** By the template of the route: the fields by their names. */
  static Map<String, Map<String, PageField>> of(MatrixFixture fixture) {
    PageForms pages = new PageForms(fixture);
    MatrixRequests requests = new MatrixRequests(fixture);
    for (MatrixRow row : MatrixTable.rows()) {
      if (row.isRead() && row.path().matches("/(areas|statistics).*")) {
        for (MatrixRole role : READERS) {
          if (row.outcome(role) == MatrixOutcome.A) {
            pages.read(requests.of(row, role, "GET", false).send(fixture.visitor(role)));
          }
        }
      }
    }
    return pages.forms;
  }

  private void read(Answer answer) {
    if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      return;
    }
    Document page = answer.page();
    for (Element form : page.select("form[method=post]")) {
      route(form.attr("action").replaceAll("[?#].*", ""))
          .map(route -> forms.computeIfAbsent(route, none -> new TreeMap<>()))
          .ifPresent(fields ->
              form.select("input[name],textarea[name],select[name],button[name]")
                  .forEach(input -> add(fields, input)));
    }
  }

  private Optional<String> route(String path) {
    return posts.stream()
        .filter(route -> route.match(path).isPresent())
        .map(route -> route.getUriMatchTemplate().toPathString())
        .min(Comparator.comparingInt(template -> template.replaceAll("[^{]", "").length()));
  }

  private static void add(Map<String, PageField> fields, Element input) {
    String type = input.normalName().equals("input") ? input.attr("type") : input.normalName();
    PageField field =
        fields.computeIfAbsent(
            input.attr("name"),
            none -> new PageField(type, input.attr("maxlength"), new TreeSet<>()));
    if (type.equals("select")) {
      input.select("option").forEach(option -> field.values().add(option.val()));
    } else if (Set.of("radio", "checkbox", "button").contains(type)) {
      field.values().add(input.val());
    }
  }
}
