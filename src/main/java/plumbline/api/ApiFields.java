package plumbline.api;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteInfo;
import java.util.stream.Collectors;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.web.ApiCall;
import plumbline.web.Form;

/**
 * Refuses a field that an action does not have, since a misspelt one must not go unnoticed, and an
 * action that does not stand in the table.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(ApiFields.AFTER_FORMS)
final class ApiFields {

  static final int AFTER_FORMS = 45_000;

  private final ApiActions actions;

  ApiFields(ApiActions actions) {
    this.actions = actions;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    if (request.getMethod() == HttpMethod.POST && ApiCall.is(request)) {
      ApiAction action =
          RouteAttributes.getRouteInfo(request)
              .filter(UriRouteInfo.class::isInstance)
              .map(route -> ((UriRouteInfo<?, ?>) route).getUriMatchTemplate().toPathString())
              .flatMap(actions::of)
              .orElseThrow(NotFound::new);
      ApiCall.sent(request).ifPresent(form -> check(action, form));
    }
  }

  private static void check(ApiAction action, Form sent) {
    for (String name : sent.names()) {
      if (!name.equals("version") && action.field(name).isEmpty()) {
        String fields =
            action.body().stream().map(ApiField::name).collect(Collectors.joining(", "));
        throw new Refused(
            name,
            "There is no field "
                + name
                + " here; "
                + (fields.isEmpty() ? "nothing is sent." : "the fields are: " + fields + "."));
      }
    }
  }
}
