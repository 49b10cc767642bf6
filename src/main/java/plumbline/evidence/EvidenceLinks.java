package plumbline.evidence;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Hangs evidence on criteria and takes it off again. */
@Singleton
public class EvidenceLinks {

  private final EvidenceRepository reading;
  private final EvidenceChangeRepository repository;
  private final History history;
  private final InstantSource clock;

  EvidenceLinks(
      EvidenceRepository reading,
      EvidenceChangeRepository repository,
      History history,
      InstantSource clock) {
    this.reading = reading;
    this.repository = repository;
    this.history = history;
    this.clock = clock;
  }

  /** Links evidence that the person may see to a criterion in the person's care. */
  @Transactional
  @RequiresPermission(Permission.ADD_EVIDENCE)
  public void link(Viewer viewer, AreaId area, EvidenceId id, int version, CriterionId criterion) {
    Evidence evidence = own(viewer, area, id);
    requireCare(viewer, area, Set.of(criterion));
    if (evidence.withdrawnAt() != null || evidence.erasedAt() != null) {
      throw new Refused("criterion", "Evidence that is withdrawn or erased cannot be linked.");
    }
    requireCurrent(area, id, version);
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    int linked =
        repository.link(
            area,
            id,
            evidence.revision(),
            json(Set.of(criterion)),
            repository.openRound(area).orElse(null),
            viewer.id(),
            now);
    if (linked != 1) {
      throw new Refused("criterion", "Choose a criterion of this area without this evidence.");
    }
    record(viewer, area, "evidence linked", id);
  }

  /** Takes evidence off a criterion; months that closed with it keep it. */
  @Transactional
  @RequiresPermission(Permission.ADD_EVIDENCE)
  public void unlink(
      Viewer viewer, AreaId area, EvidenceId id, int version, CriterionId criterion) {
    Evidence evidence = own(viewer, area, id);
    if (!evidence.criteria().contains(criterion)) {
      throw new NotFound();
    }
    if (!evidence.mayChange(viewer, area) && !viewer.agrees(area, criterion)) {
      throw new NotAllowed("You neither added this evidence nor lead this criterion.");
    }
    requireCurrent(area, id, version);
    repository.unlink(area, id, criterion);
    Evidence.Kept kept = reading.find(viewer, area, id).map(Evidence::kept).orElse(evidence.kept());
    history.record(
        viewer.id(), area, new Change("evidence unlinked", EvidenceItems.subject(id), kept));
  }

  /** What is shared with readers of papers is linked by those who see more of it. */
  private Evidence own(Viewer viewer, AreaId area, EvidenceId id) {
    return reading
        .find(viewer, area, id)
        .filter(evidence -> evidence.own() == 1)
        .orElseThrow(NotFound::new);
  }

  private void requireCurrent(AreaId area, EvidenceId id, int version) {
    if (repository.touch(area, id, version) != 1) {
      throw EvidenceItems.changedMeanwhile();
    }
  }

  private void record(Viewer viewer, AreaId area, String kind, EvidenceId id) {
    Evidence evidence = reading.find(viewer, area, id).orElseThrow();
    history.record(viewer.id(), area, new Change(kind, EvidenceItems.subject(id), evidence.kept()));
  }

  /** Who adds evidence to a criterion leads it, contributes to it, or coordinates. */
  static void requireCare(Viewer viewer, AreaId area, Collection<CriterionId> criteria) {
    if (!criteria.stream().allMatch(criterion -> viewer.readsDraft(area, criterion))) {
      throw new NotFound();
    }
    Set<CriterionId> own = viewer.criteria(area);
    boolean cares =
        criteria.stream()
            .allMatch(criterion -> own.contains(criterion) || viewer.agrees(area, criterion));
    if (!cares) {
      throw new NotAllowed(
          "This criterion is not in your care, so you may not add evidence to it.");
    }
  }

  static String json(Set<CriterionId> criteria) {
    return criteria.stream()
        .map(criterion -> '"' + criterion.value() + '"')
        .collect(Collectors.joining(",", "[", "]"));
  }
}
