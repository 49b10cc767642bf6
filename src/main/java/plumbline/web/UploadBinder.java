package plumbline.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.UnaryOperator;

/** Gives a route that asks for it the form with files that comes with the request. */
@Singleton
final class UploadBinder implements TypedRequestArgumentBinder<Upload> {

  private static final String ATTRIBUTE = "plumbline.upload";

  private final UploadSettings settings;
  private final ScheduledExecutorService timer;

  UploadBinder(UploadSettings settings, @Named(TaskExecutors.SCHEDULED) ExecutorService timer) {
    this.settings = settings;
    this.timer = (ScheduledExecutorService) timer;
  }

  /** Whether the route of this request takes files at all. */
  static boolean isAwaited(HttpRequest<?> request) {
    return RouteAttributes.getRouteInfo(request)
        .filter(MethodBasedRouteInfo.class::isInstance)
        .map(route -> ((MethodBasedRouteInfo<?, ?>) route).getTargetMethod().getArguments())
        .filter(
            arguments -> Arrays.stream(arguments).anyMatch(each -> each.getType() == Upload.class))
        .isPresent();
  }

  /** Nothing is read before the route asks. */
  void attach(ServerHttpRequest<?> request, UnaryOperator<Form> accept) {
    String contentType = request.getHeaders().get("Content-Type", String.class).orElse("");
    UnaryOperator<Form> taken =
        sent -> {
          Form form = accept.apply(sent);
          FormBinder.attach(request, form);
          return form;
        };
    request.setAttribute(ATTRIBUTE, new Upload(() -> parts(request, contentType), taken));
  }

  private Multipart parts(ServerHttpRequest<?> request, String contentType) {
    InputStream body =
        new PatientStream(
            request.byteBody().toInputStream(), timer, settings.idle(), settings.longest());
    try {
      return Multipart.of(contentType, body);
    } catch (IOException malformed) {
      throw Upload.malformed();
    }
  }

  @Override
  public BindingResult<Upload> bind(
      ArgumentConversionContext<Upload> context, HttpRequest<?> request) {
    Optional<Upload> upload = request.getAttribute(ATTRIBUTE, Upload.class);
    return () -> upload;
  }

  @Override
  public Argument<Upload> argumentType() {
    return Argument.of(Upload.class);
  }
}
