package plumbline.rate;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import plumbline.common.AgencyId;
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
   * Keeps what is typed of an agreed rating.
   *
   * @param typed its version is that of the rating that the person saw
   * @throws Conflict when the month is closed
   * @throws Conflict when also the rating has changed since, and this person saved it last
   */
  @RequiresPermission(Permission.AGREE_RATINGS)
  public Receipt keep(
      Viewer viewer, AreaId area, Month month, CriterionId criterion, RateForm typed) {
    if (!viewer.agrees(area, criterion)) {
      throw new NotAllowed("You do not lead this criterion, so you may not agree its rating.");
    }
    LocalDateTime now = now();
    int kept =
        repository.keep(
            viewer.id(), area, month, criterion, typed.version(), typed.entry().json(), now);
    return receipt(month, kept, now, repository.changed(area, month, criterion, typed.version()));
  }

  /**
   * Keeps what is typed for an agency.
   *
   * @param typed its version is that of the agency's rating that the person saw, 0 for none
   * @throws Conflict when the month is closed
   * @throws Conflict when also the rating has changed since, and this person gave it last
   */
  @RequiresPermission(Permission.GIVE_AGENCY_RATINGS)
  public Receipt keepFor(
      AgencyId agency,
      Viewer viewer,
      AreaId area,
      Month month,
      CriterionId criterion,
      RateForm typed) {
    requireVoice(viewer, area, criterion, agency);
    LocalDateTime now = now();
    int version = typed.version();
    int kept =
        repository.keepFor(
            viewer.id(), area, month, criterion, agency, version, typed.entry().json(), now);
    return receipt(
        month, kept, now, repository.changedFor(area, month, criterion, agency, version));
  }

  private void requireVoice(Viewer viewer, AreaId area, CriterionId criterion, AgencyId agency) {
    if (!viewer.contributes(area, criterion, agency)) {
      if (repository.agencies(area, agency) == 0) {
        throw new NotFound();
      }
      throw new NotAllowed("You do not speak for this agency on this criterion.");
    }
  }

  private static Receipt receipt(
      Month month, int kept, LocalDateTime now, Optional<DraftRepository.Changed> changed) {
    if (kept == 0) {
      throw changed.map(found -> refusal(month, found)).orElseGet(NotFound::new);
    }
    return new Receipt(
        Draft.clock(now),
        changed.map(found -> Objects.requireNonNullElse(found.savedByName(), "Somebody")));
  }

  private static RuntimeException refusal(Month month, DraftRepository.Changed found) {
    return found.roundState().equals("OPEN")
        ? Conflict.overtaken(
            "This rating has changed since this page was opened, so no draft was kept.")
        : new Conflict(month.words() + " is closed, so this draft was not saved.");
  }

  /** Throws this person's own draft away; where there is none, nothing happens. */
  @RequiresPermission(Permission.GIVE_AGENCY_RATINGS)
  public void drop(Viewer viewer, AreaId area, Month month, CriterionId criterion, long voice) {
    if (voice != Draft.AGREED) {
      requireVoice(viewer, area, criterion, new AgencyId(voice));
    } else if (!viewer.agrees(area, criterion)) {
      throw new NotAllowed("You do not lead this criterion, so you may not agree its rating.");
    }
    repository.delete(viewer.id(), area, month, criterion, voice);
  }

  /** This person's own drafts of a month that is open. */
  List<Draft> ofMonth(Viewer viewer, AreaId area, Month month) {
    return repository.ofMonth(viewer.id(), area, month);
  }

  /** This person's own drafts that were not confirmed before the month closed, newest first. */
  List<Draft> leftIn(Viewer viewer, AreaId area, Month month) {
    return repository.leftIn(viewer.id(), area, month);
  }

  /** The last closed month before this one. */
  Optional<Month> lastClosed(AreaId area, Month month) {
    return repository.lastClosed(area, month).stream().findFirst();
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }
}
