package plumbline.areas;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.AreaName;

/**
 * A local area: the partnership that is inspected.
 *
 * @param contactRole whom a committee asks, as a role and never as a name
 * @param onsCode its code of the Office for National Statistics, by which it is found in published
 *     files; empty when none was given
 * @param neighbours the codes of its statistical neighbours, with spaces between them
 */
@MappedEntity("local_area")
public record LocalArea(
    @Id AreaId id,
    String slug,
    String name,
    String contactRole,
    String onsCode,
    String neighbours,
    int version) {

  public AreaName named() {
    return new AreaName(id, slug, name);
  }

  public List<String> neighbourCodes() {
    return neighbours.isEmpty() ? List.of() : List.of(neighbours.split(" "));
  }
}
