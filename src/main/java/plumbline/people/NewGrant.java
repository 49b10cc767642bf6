package plumbline.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.Refused;

/** A role to be given, with what belongs to it and nothing else. */
public record NewGrant(
    Role role,
    @Nullable AgencyId agency,
    @Nullable CommitteeId committee,
    Set<CriterionId> criteria) {

  /**
   * @throws Refused when the role lacks its agency, committee or criteria
   */
  public NewGrant {
    if (role == Role.ADMINISTRATOR) {
      throw new Refused("role", "An administrator is not made here; choose a role of the area.");
    }
    if (role == Role.CONTRIBUTOR && agency == null) {
      throw new Refused("agency", "Choose the agency that this person speaks for.");
    }
    if (role == Role.SCRUTINY_READER && committee == null) {
      throw new Refused("committee", "Choose the committee that this person belongs to.");
    }
    agency = role == Role.CONTRIBUTOR ? agency : null;
    committee = role == Role.SCRUTINY_READER ? committee : null;
    criteria = role.isForCriteria() ? Set.copyOf(criteria) : Set.of();
  }

  /** A role that needs nothing more. */
  public static NewGrant of(Role role) {
    return new NewGrant(role, null, null, Set.of());
  }

  public static NewGrant lead(Set<CriterionId> criteria) {
    return new NewGrant(Role.LEAD, null, null, criteria);
  }

  public static NewGrant reader(CommitteeId committee) {
    return new NewGrant(Role.SCRUTINY_READER, null, committee, Set.of());
  }

  public static NewGrant contributor(AgencyId agency, Set<CriterionId> criteria) {
    return new NewGrant(Role.CONTRIBUTOR, agency, null, criteria);
  }
}
