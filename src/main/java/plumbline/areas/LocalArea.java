package plumbline.areas;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import plumbline.common.AreaId;
import plumbline.common.AreaName;

/**
 * A local area: the partnership that is inspected.
 *
 * @param contactRole whom a committee asks, as a role and never as a name
 */
@MappedEntity("local_area")
public record LocalArea(@Id AreaId id, String slug, String name, String contactRole, int version) {

  public AreaName named() {
    return new AreaName(id, slug, name);
  }
}
