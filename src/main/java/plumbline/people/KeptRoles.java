package plumbline.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.PersonId;
import plumbline.history.Change;

/**
 * What the history keeps whenever roles are given or taken: all that the person is in the area
 * since, so that one row compares with the next.
 *
 * @param leads the criteria in their care
 * @param agencies those they speak for, also where no criterion is named
 * @param speaksFor the criteria on which they speak, by the agency's id
 * @param committees those they read for
 */
record KeptRoles(
    String person,
    Set<Role> roles,
    Set<String> leads,
    Set<String> agencies,
    Map<String, Set<String>> speaksFor,
    Set<String> committees) {

  /**
   * The change after which a person holds these roles. Its subject is not the person alone: what
   * else is kept of a person, such as whether they can sign in, has another form.
   */
  static Change after(String kind, PersonId person, List<GrantRow> held) {
    KeptRoles kept =
        new KeptRoles(
            String.valueOf(person.value()),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeMap<>(),
            new TreeSet<>());
    held.forEach(kept::add);
    return new Change(kind, "person " + person.value() + " roles", kept);
  }

  private void add(GrantRow row) {
    roles.add(row.role());
    CommitteeId committee = row.committeeId();
    if (committee != null) {
      committees.add(String.valueOf(committee.value()));
    }
    AgencyId agency = row.agencyId();
    if (agency != null) {
      agencies.add(String.valueOf(agency.value()));
    }
    CriterionId criterion = row.criterionId();
    if (criterion != null) {
      criteria(agency).add(criterion.value());
    }
  }

  private Set<String> criteria(@Nullable AgencyId agency) {
    return agency == null
        ? leads
        : speaksFor.computeIfAbsent(String.valueOf(agency.value()), none -> new TreeSet<>());
  }
}
