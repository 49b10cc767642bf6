package plumbline.people;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import plumbline.common.NotFound;

/** Sends whoever is not signed in to the sign-in page; a route without a rule is not there. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class SignInRedirect implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

  private final SessionCookie cookie;

  SignInRedirect(SessionCookie cookie) {
    this.cookie = cookie;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
    if (refused.isForbidden()) {
      throw new NotFound();
    }
    boolean isPage = request.getMethod() == HttpMethod.GET;
    return HttpResponse.seeOther(URI.create("/sign-in"))
        .cookie(cookie.returnTo(isPage ? request.getUri().toString() : "/"));
  }
}
