package plumbline.web;

import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a route the form that came with the request. */
@Singleton
final class FormBinder implements TypedRequestArgumentBinder<Form> {

  private static final String ATTRIBUTE = "plumbline.form";

  static void attach(HttpRequest<?> request, Form form) {
    request.setAttribute(ATTRIBUTE, form);
  }

  /** The form that came with the request, once it is known to be one of ours. */
  static Optional<Form> form(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Form.class);
  }

  @Override
  public BindingResult<Form> bind(ArgumentConversionContext<Form> context, HttpRequest<?> request) {
    return () -> form(request);
  }

  @Override
  public Argument<Form> argumentType() {
    return Argument.of(Form.class);
  }
}
