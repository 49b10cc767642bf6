package plumbline.narratives;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.NarrativeId;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.common.RoundId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Writes, changes and deletes narratives of groups while their month is open. */
@Singleton
public class GroupNarratives {

  private final GroupNarrativeRepository repository;
  private final History history;

  GroupNarratives(GroupNarrativeRepository repository, History history) {
    this.repository = repository;
    this.history = history;
  }

  /** Adds a narrative to a month that is open. */
  @Transactional
  @RequiresPermission(Permission.WRITE_GROUP_NARRATIVES)
  public NarrativeId add(
      Viewer viewer,
      AreaId area,
      Month month,
      NarrativeKind kind,
      Set<CriterionId> criteria,
      String words) {
    requireContent(criteria, words);
    requireCare(viewer, area, criteria);
    RoundId round = openRound(area, month);
    if (repository.ofMonth(area, month, GroupNarrativeRepository.MOST_IN_A_MONTH).size()
        >= GroupNarrativeRepository.MOST_IN_A_MONTH) {
      throw new Refused("words", "A month takes 100 group narratives; add this to one of them.");
    }
    NarrativeId id = new NarrativeId(Ids.next());
    repository.insert(id, area, round, kind, words);
    tie(area, round, id, criteria);
    record(viewer, area, "group narrative written", id);
    return id;
  }

  /**
   * Changes a narrative.
   *
   * @throws Conflict when somebody else changed it first, or the month is closed
   */
  @Transactional
  @RequiresPermission(Permission.WRITE_GROUP_NARRATIVES)
  public void update(
      Viewer viewer,
      AreaId area,
      NarrativeId id,
      int version,
      NarrativeKind kind,
      Set<CriterionId> criteria,
      String words) {
    requireContent(criteria, words);
    GroupNarrative narrative = repository.find(viewer, area, id).orElseThrow(NotFound::new);
    requireCare(viewer, area, narrative.criteria());
    requireCare(viewer, area, criteria);
    RoundId round = openRound(area, narrative.month());
    if (repository.update(area, id, kind, words, version) != 1) {
      throw changedMeanwhile();
    }
    repository.deleteCriteria(area, id);
    tie(area, round, id, criteria);
    record(viewer, area, "group narrative changed", id);
  }

  @Transactional
  @RequiresPermission(Permission.WRITE_GROUP_NARRATIVES)
  public void delete(Viewer viewer, AreaId area, NarrativeId id, int version) {
    GroupNarrative narrative = repository.find(viewer, area, id).orElseThrow(NotFound::new);
    requireCare(viewer, area, narrative.criteria());
    openRound(area, narrative.month());
    repository.deleteCriteria(area, id);
    if (repository.delete(area, id, version) != 1) {
      throw changedMeanwhile();
    }
    history.record(
        viewer.id(), area, new Change("group narrative deleted", subject(id), narrative.kept()));
  }

  private static void requireContent(Set<CriterionId> criteria, String words) {
    if (criteria.isEmpty()) {
      throw new Refused("criteria", "Choose the criteria that this text belongs to.");
    }
    if (words.isBlank()) {
      throw new Refused("words", "Enter the text.");
    }
  }

  /** A text for a group stands under every criterion of it, so its writer leads them all. */
  private static void requireCare(Viewer viewer, AreaId area, Collection<CriterionId> criteria) {
    if (!criteria.stream().allMatch(criterion -> viewer.agrees(area, criterion))) {
      throw new NotAllowed("You do not lead every criterion of this text.");
    }
  }

  private RoundId openRound(AreaId area, Month month) {
    return repository
        .lockOpen(area, month)
        .orElseThrow(() -> new Conflict(month.words() + " is not open, so this was not saved."));
  }

  private void tie(AreaId area, RoundId round, NarrativeId id, Set<CriterionId> criteria) {
    String json =
        criteria.stream()
            .map(criterion -> '"' + criterion.value() + '"')
            .collect(Collectors.joining(",", "[", "]"));
    if (repository.insertCriteria(id, area, round, json) != criteria.size()) {
      throw new Refused("criteria", "Choose criteria of this month's framework.");
    }
  }

  private void record(Viewer viewer, AreaId area, String kind, NarrativeId id) {
    GroupNarrative narrative = repository.find(viewer, area, id).orElseThrow();
    history.record(viewer.id(), area, new Change(kind, subject(id), narrative.kept()));
  }

  /** The group narratives of a month, for whoever reads its drafts. */
  public List<GroupNarrative> ofMonth(Viewer viewer, AreaId area, Month month) {
    return repository.ofMonth(viewer, area, month);
  }

  private static Conflict changedMeanwhile() {
    return Conflict.overtaken(
        "Somebody else changed this text while you were writing. Your text is below; nothing of it"
            + " has been saved yet.");
  }

  private static String subject(NarrativeId id) {
    return "group narrative " + id.value();
  }
}
