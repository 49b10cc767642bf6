package plumbline.publications;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.NotFound;
import plumbline.common.PublicationId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Takes papers back, and has those made again whose formats could not be made. */
@Singleton
public class Withdrawals {

  static final int LONGEST_REASON = 2000;

  private final PublicationRepository repository;
  private final PublicationStateRepository changes;
  private final History history;
  private final InstantSource clock;

  Withdrawals(
      PublicationRepository repository,
      PublicationStateRepository changes,
      History history,
      InstantSource clock) {
    this.repository = repository;
    this.changes = changes;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Takes a paper back. Its readers find in its place that it was there and why it is not, and the
   * committee's members no longer read its months, unless another paper of theirs has them.
   *
   * @throws Refused without a reason
   * @throws Conflict when somebody else changed it first
   */
  @Transactional
  @RequiresPermission(Permission.PUBLISH_REPORTS)
  public void withdraw(Viewer viewer, AreaId area, PublicationId id, int version, String reason) {
    Publication paper = find(viewer, area, id);
    if (reason.isBlank()) {
      throw new Refused("reason", "Say why the paper is withdrawn; its readers see this.");
    }
    if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
      throw new Refused(
          "reason", "Shorten the reason to %,d characters.".formatted(LONGEST_REASON));
    }
    require(changes.withdraw(area, id, version, viewer.id(), now(), reason));
    changes.takeBack(area, id);
    record(viewer, area, "paper withdrawn", new Withdrawn(paper.title(), reason), id);
  }

  /**
   * Has the formats made that are missing since one of them could not be made.
   *
   * @throws Conflict when somebody else did first
   */
  @Transactional
  @RequiresPermission(Permission.PUBLISH_REPORTS)
  public void tryAgain(Viewer viewer, AreaId area, PublicationId id, int version) {
    Publication paper = find(viewer, area, id);
    require(changes.tryAgain(area, id, version, now()));
    record(viewer, area, "paper tried again", new Again(paper.title(), paper.failure()), id);
  }

  private Publication find(Viewer viewer, AreaId area, PublicationId id) {
    return repository.find(viewer, area, id).orElseThrow(NotFound::new);
  }

  private static void require(int changed) {
    if (changed != 1) {
      throw Conflict.overtaken(
          "Somebody else changed this paper meanwhile. Open it again to see how it stands; nothing"
              + " of yours was saved.");
    }
  }

  private void record(Viewer viewer, AreaId area, String kind, Object record, PublicationId id) {
    history.record(viewer.id(), area, new Change(kind, Sending.subject(id), record));
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private record Withdrawn(String title, String reason) {}

  private record Again(String title, String failure) {}
}
