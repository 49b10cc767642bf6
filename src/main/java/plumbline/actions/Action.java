package plumbline.actions;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.ActionId;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.PlanId;
import plumbline.people.Permission;
import plumbline.people.Viewer;

/**
 * An action as it stands.
 *
 * @param timescale which of its dates holds, from 1
 * @param linked the ids of its criteria with commas; nothing when it has none
 */
@MappedEntity("action")
record Action(
    @Id ActionId id,
    PlanId planId,
    String planTitle,
    String reference,
    String words,
    String leadRole,
    String officer,
    @Nullable AgencyId agencyId,
    @Nullable String agencyName,
    @Nullable LocalDate startsOn,
    String success,
    @Nullable ActionId dependsOn,
    @Nullable String dependsReference,
    int timescale,
    String asWritten,
    @Nullable LocalDate dueBy,
    ActionState state,
    Progress progress,
    Impact impact,
    int version,
    @Nullable String linked) {

  List<CriterionId> criteria() {
    return criteria(linked);
  }

  static List<CriterionId> criteria(@Nullable String linked) {
    return linked == null
        ? List.of()
        : Arrays.stream(linked.split(",")).map(CriterionId::new).toList();
  }

  String name() {
    return "Action " + reference;
  }

  boolean isPastDue(LocalDate today) {
    return state == ActionState.OPEN && dueBy != null && dueBy.isBefore(today);
  }

  /** Whether this person may change what is promised in it. */
  boolean isKeptBy(Viewer viewer, AreaId area) {
    return viewer.may(Permission.KEEP_PLANS, area) && cares(viewer, area, criteria());
  }

  boolean isVerifiedBy(Viewer viewer, AreaId area) {
    return viewer.may(Permission.VERIFY_ACTIONS, area) && cares(viewer, area, criteria());
  }

  boolean isUpdatedBy(Viewer viewer, AreaId area) {
    return updates(viewer, area, agencyId, criteria());
  }

  /** Whether an action of this agency and these criteria is updated by this person. */
  static boolean updates(
      Viewer viewer, AreaId area, @Nullable AgencyId agency, List<CriterionId> criteria) {
    boolean speaks = agency != null && viewer.agencies(area).contains(agency);
    return viewer.may(Permission.UPDATE_ACTIONS, area)
        && (speaks || (viewer.may(Permission.KEEP_PLANS, area) && cares(viewer, area, criteria)));
  }

  /** Whether actions of these criteria are in the care of this person, who keeps plans. */
  static boolean cares(Viewer viewer, AreaId area, java.util.Collection<CriterionId> criteria) {
    return criteria.isEmpty()
        || criteria.stream().anyMatch(criterion -> viewer.agrees(area, criterion));
  }

  /** What the history keeps of it. */
  record Kept(
      long plan,
      String reference,
      String words,
      String lead,
      String officer,
      String agency,
      String startsOn,
      String timescale,
      String dueBy,
      String success,
      String dependsOn,
      ActionState state,
      Progress progress,
      Impact impact,
      List<CriterionId> criteria,
      String said) {}

  /**
   * @param said the words of the update, the milestone or the reason that this change is about
   */
  Kept kept(String said) {
    return new Kept(
        planId.value(),
        reference,
        words,
        leadRole,
        officer,
        agencyId == null ? "" : String.valueOf(agencyId.value()),
        startsOn == null ? "" : startsOn.toString(),
        asWritten,
        dueBy == null ? "" : dueBy.toString(),
        success,
        dependsReference == null ? "" : dependsReference,
        state,
        progress,
        impact,
        criteria(),
        said);
  }
}
