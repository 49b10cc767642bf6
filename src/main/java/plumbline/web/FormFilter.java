package plumbline.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Reads every form before its route, and refuses what did not come from a page of ours: another
 * site's page, or a form without the token of this session. A program that calls the API sends JSON
 * for a form and is known by its own token.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(FormFilter.AFTER_SECURITY)
final class FormFilter {

  static final int AFTER_SECURITY = 40_000;

  private static final long LARGEST = 4 << 20;
  private static final MediaType FORM = MediaType.APPLICATION_FORM_URLENCODED_TYPE;
  private static final MediaType JSON = MediaType.APPLICATION_JSON_TYPE;

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
    Optional<ApiCall> call = ApiCall.of(request);
    if (is(MediaType.MULTIPART_FORM_DATA_TYPE, request) && UploadBinder.isAwaited(request)) {
      uploads.attach(
          server,
          form -> call.map(known -> known.accept(form)).orElseGet(() -> ours(request, form)));
      return CompletableFuture.completedFuture(request);
    }
    if (!is(call.isPresent() ? JSON : FORM, request)) {
      throw new FormRefused(ErrorPages.plain(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
    }
    if (request.getContentLength() > LARGEST) {
      throw new FormRefused(ErrorPages.plain(HttpStatus.REQUEST_ENTITY_TOO_LARGE));
    }
    return server
        .byteBody()
        .buffer()
        .thenApply(body -> {
          String text = body.toString(StandardCharsets.UTF_8);
          FormBinder.attach(
              request, call.map(known -> known.form(text)).orElseGet(() -> typed(request, text)));
          return request;
        });
  }

  private static boolean is(MediaType type, HttpRequest<?> request) {
    return request.getHeaders().contentType().filter(type::equals).isPresent();
  }

  private static Form typed(HttpRequest<?> request, String text) {
    if (Form.tooManyFields(text)) {
      throw new FormRefused(ErrorPages.plain(HttpStatus.BAD_REQUEST));
    }
    Form form = parse(text);
    if (!isOurs(request, form)) {
      throw new StaleToken(form, ErrorPages.foreignForm());
    }
    return form;
  }

  private static Form ours(HttpRequest<?> request, Form form) {
    if (!isOurs(request, form)) {
      throw new FormRefused(ErrorPages.foreignForm());
    }
    return form;
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
