package plumbline.evidence;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.EvidenceId;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.files.Files;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Erases personal data that was added by mistake; its digest stays. */
@Singleton
public class EvidenceErasures {

  private final EvidenceRepository reading;
  private final EvidenceChangeRepository repository;
  private final Files files;
  private final History history;
  private final InstantSource clock;

  EvidenceErasures(
      EvidenceRepository reading,
      EvidenceChangeRepository repository,
      Files files,
      History history,
      InstantSource clock) {
    this.reading = reading;
    this.repository = repository;
    this.files = files;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Erases what carried one revision. Its bytes go once this is committed: see {@link
   * #removeUnneeded}.
   *
   * @return the SHA-256 of what was erased
   * @throws Conflict when a publication contains a month that rested on it
   */
  @Transactional
  @RequiresPermission(Permission.ERASE_EVIDENCE)
  public String erase(
      Viewer viewer, AreaId area, EvidenceId id, int version, int number, String reason) {
    if (repository.lockArea(area).isEmpty()) {
      throw new NotFound();
    }
    Revision revision =
        reading.revisions(viewer, area, id).stream()
            .filter(each -> each.revision() == number)
            .findFirst()
            .orElseThrow(NotFound::new);
    if (reason.isBlank()) {
      throw new Refused("reason", "Say why it has to be erased; do not repeat the personal data.");
    }
    if (revision.published() == 1) {
      throw new Conflict(
          "A published report contains a month that rested on this revision, so it cannot be"
              + " erased. Withdraw it, and tell whoever received the report.");
    }
    LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (repository.touch(area, id, version) != 1
        || repository.erase(area, id, number, reason, viewer.id(), now) != 1) {
      throw EvidenceItems.changedMeanwhile();
    }
    repository.eraseTitle(area, id);
    Evidence erased = reading.find(viewer, area, id).orElseThrow();
    history.record(
        viewer.id(), area, new Change("evidence erased", EvidenceItems.subject(id), erased.kept()));
    return revision.sha256();
  }

  /**
   * Removes the bytes of this name unless something of the area still needs them. Those of an area
   * that the database does not know stay: it may be the wrong database.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void removeUnneeded(AreaId area, String sha256) {
    boolean isKnown = repository.lockArea(area).isPresent();
    if (isKnown && repository.needed(area, List.of(sha256)).isEmpty()) {
      files.delete(area, sha256);
    }
  }
}
