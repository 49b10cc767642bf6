package plumbline.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.CloseableAvailableByteBody;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Reads every form before its route, and refuses what did not come from a page of ours: another
 * site's page, or a form without the token of this session.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FormFilter.AFTER_SECURITY)
final class FormFilter {

  static final int AFTER_SECURITY = 40_000;

  private static final long LARGEST = 4 << 20;

  private final WebSettings settings;
  private final UploadBinder uploads;

  FormFilter(WebSettings settings, UploadBinder uploads) {
    this.settings = settings;
    this.uploads = uploads;
  }

  /** Gives the request on: an answer of nothing would be lost where the body comes late. */
  @RequestFilter
  CompletableFuture<HttpRequest<?>> read(HttpRequest<?> request) {
    if (request.getMethod() != HttpMethod.POST) {
      return CompletableFuture.completedFuture(request);
    }
    if (settings.isForeign(request)) {
      throw new FormRefused(ErrorPages.foreignForm());
    }
    if (!(request instanceof ServerHttpRequest<?> server)) {
      throw new FormRefused(ErrorPages.plain(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
    }
    if (is(MediaType.MULTIPART_FORM_DATA_TYPE, request) && UploadBinder.isAwaited(request)) {
      uploads.attach(server, form -> isOurs(request, form));
      return CompletableFuture.completedFuture(request);
    }
    if (!is(MediaType.APPLICATION_FORM_URLENCODED_TYPE, request)) {
      throw new FormRefused(ErrorPages.plain(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
    }
    if (request.getContentLength() > LARGEST) {
      throw new FormRefused(ErrorPages.plain(HttpStatus.REQUEST_ENTITY_TOO_LARGE));
    }
    return server.byteBody().buffer().thenApply(body -> take(request, body));
  }

  private static boolean is(MediaType type, HttpRequest<?> request) {
    return request.getContentType().filter(type::equals).isPresent();
  }

  private HttpRequest<?> take(HttpRequest<?> request, CloseableAvailableByteBody body) {
    String text = body.toString(StandardCharsets.UTF_8);
    if (Form.tooManyFields(text)) {
      throw new FormRefused(ErrorPages.plain(HttpStatus.BAD_REQUEST));
    }
    Form form = parse(text);
    if (!isOurs(request, form)) {
      throw new StaleToken(form, ErrorPages.foreignForm());
    }
    FormBinder.attach(request, form);
    return request;
  }

  private static Form parse(String body) {
    try {
      return Form.parse(body);
    } catch (IllegalArgumentException malformed) {
      throw new FormRefused(ErrorPages.plain(HttpStatus.BAD_REQUEST));
    }
  }

  private static boolean isOurs(HttpRequest<?> request, Form form) {
    Optional<Frame> frame = Frame.of(request);
    return frame.isEmpty() || same(frame.get().csrf(), form.csrf());
  }

  private static boolean same(String expected, String given) {
    return MessageDigest.isEqual(
        expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
