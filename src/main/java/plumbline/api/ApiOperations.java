package plumbline.api;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plumbline.web.ApiCall;
import plumbline.web.Reads;

/** Everything that a program can do, found from the routes of the running program. */
@Singleton
final class ApiOperations {

  private final Router router;
  private final ApiActions actions;

  ApiOperations(Router router, ApiActions actions) {
    this.router = router;
    this.actions = actions;
  }

  /** By address, what is read before what is sent. */
  List<ApiOperation> all() {
    return router
        .uriRoutes()
        .flatMap(route -> operation(route).stream())
        // The router may list a route more than once.
        .distinct()
        .sorted(
            Comparator.comparing(ApiOperation::feature)
                .thenComparing(ApiOperation::path)
                .thenComparing(ApiOperation::method))
        .toList();
  }

  private Optional<ApiOperation> operation(UriRouteInfo<?, ?> route) {
    String path = route.getUriMatchTemplate().toPathString();
    if (route.getHttpMethod() == HttpMethod.POST) {
      return actions
          .of(path)
          .map(action -> new ApiOperation("POST", path, action.words(), action, null, false));
    }
    if (route.getHttpMethod() != HttpMethod.GET) {
      return Optional.empty();
    }
    return path.startsWith(ApiCall.ROOT + "/")
        ? read(route, path.substring(ApiCall.ROOT.length()))
        : file(path);
  }

  private static Optional<ApiOperation> read(UriRouteInfo<?, ?> route, String path) {
    AnnotationMetadata said =
        ((MethodBasedRouteInfo<?, ?>) route).getTargetMethod().getAnnotationMetadata();
    return said.classValue(Reads.class)
        .map(record ->
            new ApiOperation(
                "GET",
                path,
                said.stringValue(Reads.class, "words").orElse(""),
                null,
                record,
                said.booleanValue(Reads.class, "list").orElse(false)));
  }

  private static Optional<ApiOperation> file(String path) {
    return ApiRouting.isOfPage(HttpMethod.GET, path)
        ? Optional.of(
            new ApiOperation("GET", path, "Download " + fileName(path), null, null, false))
        : Optional.empty();
  }

  private static String fileName(String path) {
    return path.endsWith("/file")
        ? "the file of a revision"
        : path.substring(path.lastIndexOf('/') + 1).replaceAll("\\{\\w+}", "…");
  }
}
