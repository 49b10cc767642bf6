package plumbline.evidence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.PersonId;
import plumbline.people.Permission;
import plumbline.people.Viewer;

/**
 * A piece of evidence with the newest revision that the reader may see.
 *
 * @param own 1 when it is open to the reader before anything is published
 * @param linked the ids of its criteria with commas; nothing when it hangs on none
 */
@MappedEntity("evidence")
record Evidence(
    @Id EvidenceId id,
    String title,
    EvidenceKind kind,
    @Nullable AgencyId ownerAgencyId,
    @Nullable String ownerName,
    int shelfLifeMonths,
    boolean shared,
    @Nullable LocalDateTime withdrawnAt,
    PersonId addedBy,
    int version,
    @Nullable String linked,
    int revision,
    LocalDate producedOn,
    String sha256,
    @Nullable String fileName,
    @Nullable String address,
    @Nullable LocalDateTime erasedAt,
    int own) {

  List<CriterionId> criteria() {
    return linked == null
        ? List.of()
        : Arrays.stream(linked.split(",")).map(CriterionId::new).toList();
  }

  /** Whether this person may add a revision, change or withdraw it. */
  boolean mayChange(Viewer viewer, AreaId area) {
    return own == 1
        && viewer.may(Permission.ADD_EVIDENCE, area)
        && (addedBy.equals(viewer.id())
            || viewer.may(Permission.ERASE_EVIDENCE, area)
            || criteria().stream().anyMatch(viewer.ledCriteria(area)::contains));
  }

  boolean isStale(LocalDate today) {
    return producedOn.plusMonths(shelfLifeMonths).isBefore(today);
  }

  /** What carries it, in one word. */
  String form() {
    if (erasedAt != null) {
      return "Erased";
    }
    if (fileName != null) {
      return "File";
    }
    return address != null ? "Link" : "Note";
  }

  /** What the history keeps of it: nothing that somebody typed or sent, but its digests. */
  record Kept(
      String titleSha256,
      EvidenceKind kind,
      String owner,
      int shelfLifeMonths,
      int revision,
      String sha256,
      String producedOn,
      boolean shared,
      boolean withdrawn,
      boolean erased,
      List<CriterionId> criteria) {}

  Kept kept() {
    return new Kept(
        plumbline.common.Sha256.of(title),
        kind,
        ownerAgencyId == null ? "" : String.valueOf(ownerAgencyId.value()),
        shelfLifeMonths,
        revision,
        sha256,
        producedOn.toString(),
        shared,
        withdrawnAt != null,
        erasedAt != null,
        criteria());
  }
}
