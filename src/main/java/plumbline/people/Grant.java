package plumbline.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;

/**
 * One role of one person.
 *
 * @param area absent only for an administrator
 * @param agency present only for a contributor
 * @param committee present only for a scrutiny reader
 * @param criteria the criteria of a lead or contributor, otherwise empty
 */
public record Grant(
    Role role,
    @Nullable AreaName area,
    @Nullable AgencyId agency,
    @Nullable CommitteeId committee,
    Set<CriterionId> criteria) {

  boolean in(plumbline.common.AreaId id) {
    return area != null && area.id().equals(id);
  }
}
