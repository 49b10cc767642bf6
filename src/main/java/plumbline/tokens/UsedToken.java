package plumbline.tokens;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.PersonId;
import plumbline.common.TokenId;
import plumbline.people.Permission;
import plumbline.people.Viewer;

/** A token that works, at the moment it is used. */
@Introspected
record UsedToken(
    TokenId id,
    PersonId personId,
    boolean administers,
    @Nullable String areas,
    @Nullable String permissions,
    @Nullable LocalDate usedOn) {

  /** The person with no more rights than the token has. */
  Viewer narrowed(Viewer person) {
    Set<AreaId> within =
        parts(areas).map(id -> new AreaId(Long.parseLong(id))).collect(Collectors.toSet());
    Set<Permission> most = parts(permissions).map(Permission::valueOf).collect(Collectors.toSet());
    return person.narrowedTo(within, administers, most);
  }

  private static Stream<String> parts(@Nullable String list) {
    return list == null ? Stream.of() : Arrays.stream(list.split(","));
  }
}
