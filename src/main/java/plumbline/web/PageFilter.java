package plumbline.web;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import plumbline.common.Ids;

/** Outermost of all: gives each request its id, and each response its page and its headers. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageFilter {

  private static final Logger LOG = LoggerFactory.getLogger(PageFilter.class);
  private static final Logger REQUESTS = LoggerFactory.getLogger("plumbline.requests");
  private static final String REQUEST_ID = "plumbline.request";
  private static final String BEGAN = "plumbline.began";
  private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

  private final Pages pages;
  private final SecurityHeaders headers;
  private final SecurityLog log;

  PageFilter(Pages pages, SecurityHeaders headers, SecurityLog log) {
    this.pages = pages;
    this.headers = headers;
    this.log = log;
  }

  @RequestFilter
  void begin(HttpRequest<?> request, MutablePropagatedContext context) {
    String id = Long.toString(Ids.next(), Character.MAX_RADIX);
    request.setAttribute(REQUEST_ID, id);
    request.setAttribute(BEGAN, System.nanoTime());
    context.add(new MdcPropagationContext(Map.of("request", id)));
  }

  @ResponseFilter
  void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
    String id = request.getAttribute(REQUEST_ID, String.class).orElse("");
    if (response.body() instanceof Page page) {
      response.body(html(request, response, page, id)).contentType(HTML);
    }
    MutableHttpHeaders written = response.getHeaders();
    written.set("X-Request-Id", id);
    headers.addTo(written);
    if (Frame.of(request).isPresent() && !written.contains(HttpHeaders.CACHE_CONTROL)) {
      written.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    log.note(request, response, id);
    if (REQUESTS.isInfoEnabled() && !request.getPath().startsWith("/assets/")) {
      note(request, response.code(), id);
    }
  }

  /** One line for each request; where the log is for people it is not written. */
  private static void note(HttpRequest<?> request, int status, String id) {
    long began = request.getAttribute(BEGAN, Long.class).orElseGet(System::nanoTime);
    REQUESTS
        .atInfo()
        .addKeyValue("event", "request")
        .addKeyValue("method", LoggedRequest.method(request))
        .addKeyValue("route", LoggedRequest.route(request))
        .addKeyValue("status", status)
        .addKeyValue("ms", (System.nanoTime() - began) / 1_000_000)
        .addKeyValue("request", id)
        .log("answered");
  }

  /** A page that cannot be made is an error page, whole, and not a broken connection. */
  private byte[] html(
      HttpRequest<?> request, MutableHttpResponse<?> response, Page page, String id) {
    try {
      return pages.render(page, Frame.of(request), id);
    } catch (RuntimeException failed) {
      LOG.error(
          "{} {} could not be shown",
          LoggedRequest.method(request),
          LoggedRequest.path(request),
          failed);
      response.status(HttpStatus.INTERNAL_SERVER_ERROR);
      return pages.render(ErrorPages.unexpected(), Frame.of(request), id);
    }
  }
}
