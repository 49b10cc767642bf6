package plumbline.people;

import io.micronaut.http.HttpRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.PersonId;
import plumbline.web.SecurityLog;

/**
 * The person who asks, with every role at this moment. Nothing is read without one.
 *
 * @param allowed what may be done at most, whatever the roles give: less than everything for a
 *     program that acts with a token
 */
public record Viewer(
    PersonId id, String name, int accessVersion, List<Grant> grants, Set<Permission> allowed) {

  private static final Set<Permission> EVERYTHING = Set.of(Permission.values());

  public Viewer {
    grants = List.copyOf(grants);
    allowed = Set.copyOf(allowed);
  }

  public Viewer(PersonId id, String name, int accessVersion, List<Grant> grants) {
    this(id, name, accessVersion, grants, EVERYTHING);
  }

  /**
   * The same person with no more than this: the roles in these areas, these permissions, and what
   * an administrator may only where {@code administers} says so.
   */
  public Viewer narrowedTo(Set<AreaId> areas, boolean administers, Set<Permission> permissions) {
    List<Grant> kept =
        grants.stream()
            .filter(grant ->
                grant.role() == Role.ADMINISTRATOR
                    ? administers
                    : areas.stream().anyMatch(grant::in))
            .toList();
    return new Viewer(id, name, accessVersion, kept, permissions);
  }

  /** Says for the rest of this request who asks. */
  public void attachTo(HttpRequest<?> request) {
    ViewerBinder.attach(request, this);
    SecurityLog.person(request, id.value());
  }

  /** Nobody in particular who reads what the area has published. */
  public static Viewer ofPublic(AreaName area) {
    return nobody(new Grant(Role.NATIONAL_READER, area, null, null, Set.of()));
  }

  /** Nobody in particular who reads what was released to this committee. */
  public static Viewer ofCommittee(AreaName area, CommitteeId committee) {
    return nobody(new Grant(Role.SCRUTINY_READER, area, null, committee, Set.of()));
  }

  private static Viewer nobody(Grant grant) {
    return new Viewer(new PersonId(0), "", 0, List.of(grant));
  }

  public boolean administers() {
    return grants.stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
  }

  /** The areas in which this person has a role, by name. */
  public List<AreaName> areas() {
    return grants.stream().map(Grant::area).filter(Objects::nonNull).distinct().toList();
  }

  /**
   * The area of this address, when this person has a role in it.
   *
   * @throws NotFound when there is no such area, or no role in it
   */
  public AreaName area(String slug) {
    return areaNamed(slug).orElseThrow(NotFound::new);
  }

  Optional<AreaName> areaNamed(String slug) {
    return areas().stream().filter(area -> area.slug().equals(slug)).findFirst();
  }

  /** Whether this person has any role in the area. */
  public boolean belongsTo(AreaId area) {
    return in(area).findAny().isPresent();
  }

  public boolean hasRole(Role role, AreaId area) {
    return in(area).anyMatch(grant -> grant.role() == role);
  }

  public boolean may(Permission permission, AreaId area) {
    return allowed.contains(permission)
        && grants.stream()
            .filter(grant -> grant.role() == Role.ADMINISTRATOR || grant.in(area))
            .anyMatch(grant -> grant.role().gives(permission));
  }

  /** What this person may do somewhere, in the order of the list. */
  public List<Permission> permissions() {
    return Arrays.stream(Permission.values())
        .filter(allowed::contains)
        .filter(each -> grants.stream().anyMatch(grant -> grant.role().gives(each)))
        .toList();
  }

  /** Whether the permission is held in any area, or in the installation. */
  public boolean mayAnywhere(Permission permission) {
    return grants.stream().anyMatch(grant -> grant.role().gives(permission));
  }

  /** Fails unless the permission is held in this area. */
  public void require(Permission permission, AreaId area) {
    if (!may(permission, area)) {
      throw new NotAllowed("You may not " + permission.words() + ".");
    }
  }

  /** Whether this person agrees the rating of this criterion: its lead, or the coordinator. */
  public boolean agrees(AreaId area, CriterionId criterion) {
    return in(area)
        .anyMatch(grant ->
            grant.role() == Role.COORDINATOR
                || (grant.role() == Role.LEAD && grant.criteria().contains(criterion)));
  }

  /** Whether the drafts of every criterion are open to this person. */
  public boolean readsWholeArea(AreaId area) {
    return in(area).anyMatch(grant -> grant.role().readsWholeArea());
  }

  /** Whether the draft of this criterion is open to this person. */
  public boolean readsDraft(AreaId area, CriterionId criterion) {
    return readsWholeArea(area) || criteria(area).contains(criterion);
  }

  /** The criteria this person leads or contributes to. */
  public Set<CriterionId> criteria(AreaId area) {
    return in(area).flatMap(grant -> grant.criteria().stream()).collect(Collectors.toSet());
  }

  public Set<CriterionId> ledCriteria(AreaId area) {
    return in(area)
        .filter(grant -> grant.role() == Role.LEAD)
        .flatMap(grant -> grant.criteria().stream())
        .collect(Collectors.toSet());
  }

  /** The agencies that this person speaks for on this criterion. */
  public Set<AgencyId> agencies(AreaId area, CriterionId criterion) {
    return contributions(area)
        .filter(grant -> grant.criteria().contains(criterion))
        .map(Grant::agency)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** The agencies that this person speaks for on any criterion. */
  public Set<AgencyId> agencies(AreaId area) {
    return contributions(area)
        .map(Grant::agency)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Whether this person speaks for this agency on this criterion. */
  public boolean contributes(AreaId area, CriterionId criterion, AgencyId agency) {
    return agencies(area, criterion).contains(agency);
  }

  private Stream<Grant> contributions(AreaId area) {
    return in(area).filter(grant -> grant.role() == Role.CONTRIBUTOR);
  }

  /** The committees whose papers are open to this person as a member. */
  public Set<CommitteeId> committees(AreaId area) {
    return in(area).map(Grant::committee).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  /** Whether papers of every committee of the area are open to this person. */
  public boolean readsEveryPaper(AreaId area) {
    return in(area).anyMatch(grant -> grant.role() != Role.SCRUTINY_READER);
  }

  private Stream<Grant> in(AreaId area) {
    return grants.stream().filter(grant -> grant.in(area));
  }
}
