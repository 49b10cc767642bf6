package plumbline.api;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.web.ApiCall;
import plumbline.web.Json;
import plumbline.web.Page;
import plumbline.web.Problem;
import plumbline.web.Resource;

/** Turns what the routes answer into JSON where a program asks. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class ApiAnswers {

  private static final MediaType PROBLEM = MediaType.of("application/problem+json");
  private static final MediaType JSON = MediaType.of("application/json");

  private static final Problem WITHOUT_VERSION =
      new Problem(
          HttpStatus.PRECONDITION_REQUIRED.getCode(),
          "Say which version you saw",
          "Send If-Match with the version that you read. Nothing was changed.",
          List.of(new Problem.Fault(HttpHeaders.IF_MATCH, "This header is missing.")));

  @ResponseFilter
  void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (!ApiCall.is(request)) {
      return;
    }
    response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
    int status = response.code();
    if (response.body() instanceof Page page && lacksVersion(request, response, page)) {
      response.status(HttpStatus.PRECONDITION_REQUIRED).body(Json.write(WITHOUT_VERSION));
      response.contentType(PROBLEM);
    } else if (status >= 400) {
      problem(response, response.body() instanceof Page page ? page : null);
    } else if (status == HttpStatus.SEE_OTHER.getCode()) {
      done(request, response);
    } else if (response.body() instanceof Resource resource) {
      resource(response, resource);
    } else if (response.body() instanceof Page page) {
      page(request, response, page);
    }
  }

  private static boolean lacksVersion(
      HttpRequest<?> request, MutableHttpResponse<?> response, Page page) {
    return response.code() == HttpStatus.BAD_REQUEST.getCode()
        && ApiCall.of(request).filter(ApiCall::namesVersion).isEmpty()
        && page.errors().stream().anyMatch(error -> error.field().equals("version"));
  }

  private static void problem(MutableHttpResponse<?> response, @Nullable Page page) {
    HttpStatus status = HttpStatus.valueOf(response.code());
    Problem problem = page == null ? Problem.of(status) : Problem.of(status, page);
    response.body(Json.write(problem)).contentType(PROBLEM);
  }

  private static void done(HttpRequest<?> request, MutableHttpResponse<?> response) {
    Done done = Done.of(request.getPath(), String.valueOf(response.header(HttpHeaders.LOCATION)));
    response.getHeaders().remove(HttpHeaders.LOCATION);
    response.status(HttpStatus.OK).body(Json.write(done)).contentType(JSON);
  }

  private static void resource(MutableHttpResponse<?> response, Resource resource) {
    if (resource.version() > 0) {
      response.header(HttpHeaders.ETAG, "\"" + resource.version() + "\"");
    }
    if (!resource.next().isEmpty()) {
      response.header(HttpHeaders.LINK, "<" + resource.next() + ">; rel=\"next\"");
    }
    response.body(Json.write(resource.content())).contentType(JSON);
  }

  /** An action that answers with a page says what stands on it; a page itself is not read here. */
  private static void page(HttpRequest<?> request, MutableHttpResponse<?> response, Page page) {
    if (request.getMethod() == HttpMethod.POST) {
      response.body(Json.write(page.model())).contentType(JSON);
      return;
    }
    response.status(HttpStatus.NOT_FOUND);
    problem(response, null);
  }
}
