package plumbline.evidence;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.people.Permission;
import plumbline.people.Viewer;

/** Says on other pages what ratings rest on, to each person as far as they may see it. */
@Singleton
public class EvidenceSummaries {

  private static final int SHOWN = 10;

  private final EvidenceItems items;
  private final EvidenceRepository repository;
  private final InstantSource clock;

  EvidenceSummaries(EvidenceItems items, EvidenceRepository repository, InstantSource clock) {
    this.items = items;
    this.repository = repository;
    this.clock = clock;
  }

  /** The newest evidence of one criterion. */
  public EvidenceSummary of(Viewer viewer, AreaName area, CriterionId criterion) {
    LocalDate today = Month.today(clock);
    EvidenceRepository.Filter filter = new EvidenceRepository.Filter(criterion.value(), 0);
    List<Evidence> newest = repository.newest(viewer, area.id(), filter, SHOWN, 0);
    Freshness fresh = items.freshness(viewer, area.id()).get(criterion);
    boolean mayAdd =
        viewer.may(Permission.ADD_EVIDENCE, area.id())
            && (viewer.agrees(area.id(), criterion)
                || viewer.criteria(area.id()).contains(criterion));
    return new EvidenceSummary(
        fresh == null ? "" : fresh.words(today) + ".",
        fresh != null && fresh.isStale(today),
        newest.stream().map(each -> line(area, each, today)).toList(),
        area.path("/evidence?criterion=" + criterion),
        mayAdd ? add(area, criterion) : "",
        viewer.agrees(area.id(), criterion)
            ? area.path("/evidence-requests?criterion=" + criterion + "#ask")
            : "");
  }

  private static EvidenceSummary.Line line(AreaName area, Evidence evidence, LocalDate today) {
    String owner = evidence.ownerName();
    return new EvidenceSummary.Line(
        evidence.title(),
        area.path("/evidence/" + evidence.id().value()),
        "%s from %s, produced %s"
            .formatted(
                evidence.kind().words(),
                owner == null ? "the area itself" : owner,
                EvidencePages.age(evidence.producedOn(), today)),
        EvidencePages.marks(evidence, today));
  }

  /** The page on which evidence is added to this criterion. */
  public static String add(AreaName area, CriterionId criterion) {
    return area.path("/evidence/new?criterion=" + criterion);
  }

  /** How fresh each criterion's evidence is, in a sentence; a criterion without any is absent. */
  public Map<CriterionId, String> freshness(Viewer viewer, AreaId area) {
    LocalDate today = Month.today(clock);
    return items.freshness(viewer, area).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().words(today) + "."));
  }

  /** The criteria all of whose evidence is past its shelf life. */
  public Set<CriterionId> stale(Viewer viewer, AreaId area) {
    LocalDate today = Month.today(clock);
    return items.freshness(viewer, area).values().stream()
        .filter(fresh -> fresh.isStale(today))
        .map(Freshness::criterionId)
        .collect(Collectors.toSet());
  }

  /** The day on which this holds: what is stale changes by itself. */
  public LocalDate today() {
    return Month.today(clock);
  }
}
