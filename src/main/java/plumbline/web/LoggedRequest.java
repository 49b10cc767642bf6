package plumbline.web;

import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a request is told in the log: by its route, and never by what somebody typed. */
final class LoggedRequest {

  /** Numbers, months, and criteria such as 23.E1: what addresses of ours hold, besides words. */
  private static final Pattern ID =
      Pattern.compile("[0-9]{1,19}|[0-9]{4}-[0-9]{2}|[0-9]{2}\\.[A-Z0-9.]{1,8}");

  private LoggedRequest() {}

  /**
   * The template of the route, for example {@code /areas/{area}/board}; none for a wrong address.
   */
  static String route(HttpRequest<?> request) {
    return BasicHttpAttributes.getUriTemplate(request).orElse("none");
  }

  static String method(HttpRequest<?> request) {
    String method = request.getMethodName();
    return method.matches("[A-Z]{1,10}") ? method : "other";
  }

  /** Of an address that leads nowhere only that it does: what stands in it may be anything. */
  static String path(HttpRequest<?> request) {
    String route = route(request);
    if (route.equals("none")) {
      return "unknown";
    }
    List<String> known = List.of(route.split("[/.]"));
    return Arrays.stream(request.getPath().split("/", -1))
        .map(part -> known.contains(part) || ID.matcher(part).matches() ? part : "*")
        .collect(Collectors.joining("/"));
  }
}
