package plumbline.tokens;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.WebSettings;

/** Finds out from its token for whom a program asks. A token opens the API and no page. */
@Singleton
final class TokenAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

  private static final String SCHEME = "Bearer ";

  private final Tokens tokens;
  private final RateLimits limits;
  private final WebSettings settings;
  private final ExecutorService executor;

  TokenAuthentication(
      Tokens tokens,
      RateLimits limits,
      WebSettings settings,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.tokens = tokens;
    this.limits = limits;
    this.settings = settings;
    this.executor = executor;
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    if (!ApiCall.is(request)) {
      return Publishers.empty();
    }
    String given = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (given == null) {
      return Publishers.empty();
    }
    String secret =
        given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
            ? given.substring(SCHEME.length()).strip()
            : "";
    return Publishers.fromCompletableFuture(
        () -> CompletableFuture.supplyAsync(() -> find(request, secret), executor));
  }

  private @Nullable Authentication find(HttpRequest<?> request, String secret) {
    String address = settings.client(request);
    limits.mayGuess(address);
    Optional<Tokens.Acting> acting = tokens.find(secret);
    if (acting.isEmpty()) {
      limits.guessed(address);
      return null;
    }
    Viewer viewer = acting.get().viewer();
    viewer.attachTo(request);
    limits.use(acting.get().token(), request.getMethod() == HttpMethod.POST);
    return Authentication.build(String.valueOf(viewer.id().value()));
  }
}
