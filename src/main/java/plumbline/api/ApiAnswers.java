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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.web.ApiCall;
import plumbline.web.Form;
import plumbline.web.Json;
import plumbline.web.Page;
import plumbline.web.Problem;
import plumbline.web.Resource;
import plumbline.web.Submissions;

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
    Optional<Form> outdated = outdated(request, status);
    if (outdated.isPresent()) {
      outdated(response, outdated.get());
    } else if (response.body() instanceof Page page && lacksVersion(request, response, page)) {
      response.status(HttpStatus.PRECONDITION_REQUIRED).body(Json.write(WITHOUT_VERSION));
      response.contentType(PROBLEM);
    } else if (status >= 400) {
      problem(response, response.body() instanceof Page page ? page : null);
    } else if (status == HttpStatus.SEE_OTHER.getCode()) {
      done(response);
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

  /** What was sent, where the version that it named is gone. */
  private static Optional<Form> outdated(HttpRequest<?> request, int status) {
    boolean isConflict = status == HttpStatus.CONFLICT.getCode();
    return isConflict && ApiCall.of(request).filter(ApiCall::namesVersion).isPresent()
        ? ApiCall.sent(request).filter(Form::isOutdated)
        : Optional.empty();
  }

  private static void outdated(MutableHttpResponse<?> response, Form sent) {
    int standing = sent.standing();
    boolean isKnown = standing > 0 && standing != sent.number("version");
    String now = isKnown ? "It is at version " + standing + " by now. " : "";
    if (isKnown) {
      response.header(HttpHeaders.ETAG, tag(standing));
    }
    Problem problem =
        new Problem(
            HttpStatus.PRECONDITION_FAILED.getCode(),
            "Somebody else was first",
            now
                + "Nothing of yours was saved. Read it again, and send what still holds with the"
                + " version that you then read.",
            List.of(
                new Problem.Fault(
                    HttpHeaders.IF_MATCH, "This is not the version that stands any more.")));
    response.status(HttpStatus.PRECONDITION_FAILED).body(Json.write(problem)).contentType(PROBLEM);
  }

  private static String tag(int version) {
    return "\"" + version + "\"";
  }

  private static void problem(MutableHttpResponse<?> response, @Nullable Page page) {
    HttpStatus status = HttpStatus.valueOf(response.code());
    Problem problem = page == null ? Problem.of(status) : Problem.of(status, page);
    response.body(Json.write(problem)).contentType(PROBLEM);
  }

  private static void done(MutableHttpResponse<?> response) {
    String made = response.getAttribute(Submissions.MADE, String.class).orElse("");
    Done done = Done.of(made, String.valueOf(response.header(HttpHeaders.LOCATION)));
    response.getHeaders().remove(HttpHeaders.LOCATION);
    response.status(HttpStatus.OK);
    if (!made.isEmpty()) {
      response.status(HttpStatus.CREATED).header(HttpHeaders.LOCATION, done.location());
    }
    response.body(Json.write(done)).contentType(JSON);
  }

  private static void resource(MutableHttpResponse<?> response, Resource resource) {
    if (resource.version() > 0) {
      response.header(HttpHeaders.ETAG, tag(resource.version()));
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
