package plumbline.administration;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.AreaName;

/**
 * How an area is staffed.
 *
 * @param coordinators those who can sign in
 * @param framework of the newest month, as "id version"; absent before the first
 * @param openMonth absent when none is open
 * @param unsent messages that wait for a person to send them
 */
@Introspected
record Overview(
    AreaId id,
    String slug,
    String name,
    int people,
    int coordinators,
    int invited,
    int agencies,
    int committees,
    int readers,
    int nationalReaders,
    @Nullable String framework,
    @Nullable String openMonth,
    @Nullable LocalDate dueOn,
    int unsent) {

  AreaName named() {
    return new AreaName(id, slug, name);
  }
}
