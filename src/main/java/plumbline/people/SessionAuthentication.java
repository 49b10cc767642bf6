package plumbline.people;

import io.micronaut.core.async.publisher.Publishers;
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
import plumbline.web.ApiCall;
import plumbline.web.Frame;

/** Finds out from the session's cookie who is asking; a cookie opens no part of the API. */
@Singleton
final class SessionAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

  private final Sessions sessions;
  private final SessionCookie cookie;
  private final ExecutorService executor;

  SessionAuthentication(
      Sessions sessions,
      SessionCookie cookie,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.sessions = sessions;
    this.cookie = cookie;
    this.executor = executor;
  }

  @Override
  public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
    Optional<String> token = cookie.read(request);
    if (token.isEmpty() || ApiCall.is(request) || request.getPath().startsWith("/assets/")) {
      return Publishers.empty();
    }
    return Publishers.fromCompletableFuture(
        () -> CompletableFuture.supplyAsync(() -> find(request, token.get()), executor));
  }

  private @Nullable Authentication find(HttpRequest<?> request, String token) {
    Optional<Sessions.SignedIn> signedIn = sessions.find(token);
    if (signedIn.isEmpty() && request.getMethod() == HttpMethod.POST) {
      sessions.findEnded(token).ifPresent(ended -> ended.attachTo(request));
    }
    return signedIn.map(found -> attach(request, found)).orElse(null);
  }

  private static @Nullable Authentication attach(
      HttpRequest<?> request, Sessions.SignedIn signedIn) {
    Viewer viewer = signedIn.viewer();
    if (!signedIn.isEnough() && !FactorPages.isOne(request.getPath())) {
      new HalfSignedIn(viewer).attachTo(request);
      return null;
    }
    viewer.attachTo(request);
    signedIn.session().attachTo(request);
    Frame frame =
        signedIn.isEnough()
            ? Frames.frame(viewer, signedIn.csrf(), request.getPath())
            : Frames.half(viewer, signedIn.csrf());
    frame.attachTo(request);
    return Authentication.build(String.valueOf(viewer.id().value()));
  }
}
