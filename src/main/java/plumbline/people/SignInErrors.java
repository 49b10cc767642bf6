package plumbline.people;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.authentication.AuthorizationException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import plumbline.common.NotFound;
import plumbline.web.ApiCall;
import plumbline.web.SecurityLog;
import plumbline.web.StaleToken;

/** What becomes of requests that come without a session, or with one that is over. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class SignInErrors {

  private static final URI SIGN_IN = URI.create("/sign-in");
  private static final URI PARKED = URI.create(SessionCookie.PARKED);

  private final LateForms late;
  private final SessionCookie cookie;
  private final SecurityLog log;

  SignInErrors(LateForms late, SessionCookie cookie, SecurityLog log) {
    this.late = late;
    this.cookie = cookie;
    this.log = log;
  }

  /**
   * Sends whoever is not signed in to the sign-in page, the script that keeps drafts too, and who
   * is half signed in to the second factor; a route without a rule is not there.
   */
  @Error(global = true, exception = AuthorizationException.class)
  @Produces({MediaType.TEXT_HTML, MediaType.TEXT_PLAIN})
  CompletionStage<HttpResponse<?>> notSignedIn(
      HttpRequest<?> request, AuthorizationException refused) {
    if (refused.isForbidden()) {
      throw new NotFound();
    }
    if (ApiCall.is(request)) {
      return CompletableFuture.completedFuture(ApiCall.withoutToken());
    }
    Optional<HalfSignedIn> half = HalfSignedIn.of(request);
    half.ifPresent(who -> log.event("second-factor-missing", who.viewer().id().value()));
    if (half.isPresent() || request.getMethod() != HttpMethod.POST) {
      boolean isPage = request.getMethod() == HttpMethod.GET;
      return CompletableFuture.completedFuture(
          lead(
              half.isPresent() ? FactorPages.FIRST : SIGN_IN,
              isPage ? request.getUri().toString() : "/"));
    }
    return late.keep(request)
        .thenApply(isKept -> lead(SIGN_IN, isKept ? SessionCookie.PARKED : "/"));
  }

  private HttpResponse<?> lead(URI to, String then) {
    return HttpResponse.seeOther(to).cookie(cookie.returnTo(then));
  }

  /** Keeps what was written in a page of an earlier session; refuses what comes from anywhere. */
  @Error(global = true, exception = StaleToken.class)
  CompletionStage<HttpResponse<?>> stale(HttpRequest<?> request, StaleToken stale) {
    Optional<Viewer> viewer = ViewerBinder.of(request);
    if (viewer.isEmpty()) {
      return CompletableFuture.completedFuture(stale.answer());
    }
    return late.keep(request, viewer.get().id(), stale.form())
        .thenApply(isKept -> isKept ? HttpResponse.seeOther(PARKED) : stale.answer());
  }
}
