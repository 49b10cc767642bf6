package plumbline.people;

import io.micronaut.core.annotation.Introspected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.GrantId;

/** A grant with one of its criteria, as the database gives it. */
@Introspected
record GrantRow(
    GrantId id,
    Role role,
    @Nullable AreaId areaId,
    @Nullable String slug,
    @Nullable String areaName,
    @Nullable AgencyId agencyId,
    @Nullable CommitteeId committeeId,
    @Nullable CriterionId criterionId) {

  /** The grants, each with all its criteria. */
  static List<Grant> grants(List<GrantRow> rows) {
    Map<GrantId, List<GrantRow>> byGrant = new LinkedHashMap<>();
    for (GrantRow row : rows) {
      byGrant.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row);
    }
    return byGrant.values().stream().map(GrantRow::grant).toList();
  }

  private static Grant grant(List<GrantRow> rows) {
    GrantRow first = rows.getFirst();
    Set<CriterionId> criteria = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
    for (GrantRow row : rows) {
      if (row.criterionId() != null) {
        criteria.add(row.criterionId());
      }
    }
    AreaId area = first.areaId();
    AreaName name =
        area == null || first.slug() == null || first.areaName() == null
            ? null
            : new AreaName(area, first.slug(), first.areaName());
    return new Grant(
        first.role(), name, first.agencyId(), first.committeeId(), Set.copyOf(criteria));
  }
}
