package plumbline.people;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a route the person who asks. */
@Singleton
public final class ViewerBinder implements TypedRequestArgumentBinder<Viewer> {

  private static final String ATTRIBUTE = "plumbline.viewer";

  static void attach(HttpRequest<?> request, Viewer viewer) {
    request.setAttribute(ATTRIBUTE, viewer);
  }

  /** Who asks, once that is known. */
  public static Optional<Viewer> of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Viewer.class);
  }

  @Override
  public BindingResult<Viewer> bind(
      ArgumentConversionContext<Viewer> context, HttpRequest<?> request) {
    return () -> of(request);
  }

  @Override
  public Argument<Viewer> argumentType() {
    return Argument.of(Viewer.class);
  }
}
