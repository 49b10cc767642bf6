package plumbline.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Reads every form before its route, and refuses what did not come from a page of ours: another
 * site's page, or a form without the token of this session.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class FormFilter {

  static final int AFTER_SECURITY = 40_000;

  private static final String BODY = FormFilter.class.getName();

  private final WebSettings settings;

  FormFilter(WebSettings settings) {
    this.settings = settings;
  }

  /**
   * Waits for the whole body. It answers with the request, because a future without a value makes
   * the request fail whenever the body comes after its head.
   */
  @RequestFilter
  @Order(AFTER_SECURITY)
  CompletableFuture<HttpRequest<?>> read(HttpRequest<?> request) {
    if (!(request instanceof ServerHttpRequest<?> server) || !isForm(request)) {
      return CompletableFuture.completedFuture(request);
    }
    return server
        .byteBody()
        .buffer()
        .thenApply(
            body -> request.setAttribute(BODY, body.toString(StandardCharsets.UTF_8)));
  }

  @RequestFilter
  @Order(AFTER_SECURITY + 1)
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    if (request.getMethod() != HttpMethod.POST) {
      return null;
    }
    if (isForeign(request)) {
      return ErrorPages.foreignForm();
    }
    Optional<String> body = request.getAttribute(BODY, String.class);
    if (body.isEmpty()) {
      return ErrorPages.plain(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
    if (Form.tooManyFields(body.get())) {
      return ErrorPages.plain(HttpStatus.BAD_REQUEST);
    }
    Form form = Form.parse(body.get());
    Optional<Frame> frame = Frame.of(request);
    if (frame.isPresent() && !same(frame.get().csrf(), form.csrf())) {
      return ErrorPages.foreignForm();
    }
    FormBinder.attach(request, form);
    return null;
  }

  private static boolean isForm(HttpRequest<?> request) {
    return request.getMethod() == HttpMethod.POST
        && request
            .getContentType()
            .filter(MediaType.APPLICATION_FORM_URLENCODED_TYPE::equals)
            .isPresent();
  }

  private boolean isForeign(HttpRequest<?> request) {
    HttpHeaders headers = request.getHeaders();
    String site = headers.get("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = headers.get(HttpHeaders.ORIGIN);
    return origin != null && !settings.isOurs(origin, headers.get(HttpHeaders.HOST));
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
