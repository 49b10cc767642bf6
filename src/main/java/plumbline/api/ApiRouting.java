package plumbline.api;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.regex.Pattern;
import plumbline.web.ApiCall;

/**
 * Leads what a program posts to the action of the page, and what it downloads to the page's file;
 * everything else it reads has a route of its own. What belongs to one's own sign-in is no part of
 * the API: a token makes no tokens and changes no password.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ApiRouting {

  private static final Pattern ACTION = Pattern.compile("/(areas|statistics|admin)(/.*)?");
  private static final Pattern FILE =
      Pattern.compile(
          "/(areas/.*/file|(areas/.*|ratings|admin/history/.*)\\.(csv|xlsx|pdf|docx|zip|jsonl?))");

  @PreMatching
  @RequestFilter
  HttpRequest<?> lead(HttpRequest<?> request) {
    String path = request.getPath();
    if (!path.equals(ApiCall.ROOT) && !path.startsWith(ApiCall.ROOT + "/")) {
      return request;
    }
    String page = path.substring(ApiCall.ROOT.length());
    ApiCall.mark(request, page);
    return isOfPage(request.getMethod(), page) ? new LedRequest<>(request, page) : request;
  }

  /** Whether the address without the API's part is the one that answers. */
  static boolean isOfPage(HttpMethod method, String page) {
    return method == HttpMethod.POST
        ? ACTION.matcher(page).matches()
        : FILE.matcher(page).matches();
  }
}
