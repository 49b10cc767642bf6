package plumbline.rate;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/**
 * Keeps what is typed and not confirmed yet, outside the history and for nobody's eyes but the
 * writer's. Each draft is kept by one statement, which is a transaction of its own.
 */
@Singleton
class Drafts {

  private final DraftRepository repository;
  private final InstantSource clock;

  Drafts(DraftRepository repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * That a draft is kept.
   *
   * @param time the time in London: "14:02"
   * @param alsoSavedBy who else has saved the rating since this person saw it
   */
  record Receipt(String time, Optional<String> alsoSavedBy) {}

  /**
   * Keeps what is typed into the block of a criterion.
   *
   * @param version the version of the rating that the person saw
   * @throws Conflict when the month is closed, or this person has confirmed the rating meanwhile
   */
  @RequiresPermission(Permission.AGREE_RATINGS)
  public Receipt keep(
      Viewer viewer, AreaId area, Month month, CriterionId criterion, int version, Entry typed) {
    requireLead(viewer, area, criterion);
    LocalDateTime now =
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    int kept = repository.keep(viewer.id(), area, month, criterion, version, typed.json(), now);
    Optional<DraftRepository.Changed> changed = repository.changed(area, month, criterion, version);
    if (kept == 0) {
      throw changed.map(found -> refusal(month, found)).orElseGet(NotFound::new);
    }
    return new Receipt(
        Draft.clock(now),
        changed.map(found -> found.agreedByName() == null ? "Somebody" : found.agreedByName()));
  }

  private static RuntimeException refusal(Month month, DraftRepository.Changed found) {
    return new Conflict(
        found.roundState().equals("OPEN")
            ? "You have confirmed this rating since this page was opened. Load the page again."
            : month.words() + " is closed, so this draft was not saved.");
  }

  /** Throws the draft away, because it was confirmed or because its writer says so. */
  @RequiresPermission(Permission.AGREE_RATINGS)
  public void drop(Viewer viewer, AreaId area, Month month, CriterionId criterion) {
    requireLead(viewer, area, criterion);
    repository.delete(viewer.id(), area, month, criterion, Draft.AGREED);
  }

  private static void requireLead(Viewer viewer, AreaId area, CriterionId criterion) {
    if (!viewer.agrees(area, criterion)) {
      throw new NotAllowed("You do not lead this criterion, so you may not agree its rating.");
    }
  }

  /** This person's own drafts of the agreed ratings of a month that is open. */
  public Map<CriterionId, Draft> ofMonth(Viewer viewer, AreaId area, Month month) {
    List<Draft> all = repository.ofMonth(viewer.id(), area, month);
    return all.stream()
        .filter(draft -> draft.voice() == Draft.AGREED)
        .collect(Collectors.toMap(Draft::criterionId, Function.identity()));
  }
}
