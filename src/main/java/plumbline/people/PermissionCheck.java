package plumbline.people;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import io.micronaut.core.annotation.Order;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.AreaName;

/** Refuses a use case before it begins; one that names neither viewer nor area is refused too. */
@InterceptorBean(RequiresPermission.class)
@Order(-1000)
final class PermissionCheck implements MethodInterceptor<Object, Object> {

  @Override
  public @Nullable Object intercept(MethodInvocationContext<Object, Object> call) {
    Permission permission =
        call.enumValue(RequiresPermission.class, Permission.class).orElseThrow();
    Viewer viewer = argument(call, Viewer.class).orElseThrow();
    AreaId area =
        argument(call, AreaId.class)
            .or(() -> argument(call, AreaName.class).map(AreaName::id))
            .orElse(AreaId.INSTALLATION);
    viewer.require(permission, area);
    return call.proceed();
  }

  private static <T> Optional<T> argument(MethodInvocationContext<?, ?> call, Class<T> type) {
    for (Object value : call.getParameterValues()) {
      if (type.isInstance(value)) {
        return Optional.of(type.cast(value));
      }
    }
    return Optional.empty();
  }
}
