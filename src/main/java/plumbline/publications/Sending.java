package plumbline.publications;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.PublicationId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.papers.Audience;
import plumbline.papers.Paper;
import plumbline.papers.PaperKind;
import plumbline.papers.Papers;
import plumbline.papers.Readership;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.reports.Report;

/** Freezes a paper: what it says at this moment is kept, and its formats are made from that. */
@Singleton
class Sending {

  private final SentRepository repository;
  private final KeptReports reports;
  private final Papers papers;
  private final History history;
  private final InstantSource clock;

  Sending(
      SentRepository repository,
      KeptReports reports,
      Papers papers,
      History history,
      InstantSource clock) {
    this.repository = repository;
    this.reports = reports;
    this.papers = papers;
    this.history = history;
    this.clock = clock;
  }

  /**
   * Keeps what the paper says, and leaves its formats to be made.
   *
   * @throws Refused when a month is still open
   * @throws Conflict when somebody else changed or sent the draft first
   */
  @Transactional
  @RequiresPermission(Permission.PUBLISH_REPORTS)
  void send(Viewer viewer, AreaName area, Outgoing outgoing) {
    Paper paper = outgoing.paper();
    if (repository.lockDraft(area.id(), paper.id(), paper.version()).isEmpty()) {
      throw Conflict.overtaken(
          "Somebody else changed or sent this paper meanwhile. Open it again to see how it stands;"
              + " nothing of yours was sent.");
    }
    requireClosed(area, paper);
    repository.holdArea(area.id());
    String kept = reports.keep(area.id(), explained(area, outgoing));
    repository.insert(
        outgoing.id(),
        area.id(),
        paper.committeeId(),
        paper.title(),
        paper.kind(),
        paper.audience(),
        paper.id(),
        paper.itemId(),
        paper.heldOn(),
        paper.fromMonth(),
        paper.toMonth(),
        FileNames.of(outgoing.id(), paper, Month.today(clock)),
        kept,
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
        viewer.id(),
        paper.correctsId(),
        outgoing.correction());
    papers.markSent(viewer, area.id(), paper.id(), paper.version(), outgoing.id());
    history.record(
        viewer.id(),
        area.id(),
        new Change("paper sent", subject(outgoing.id()), Sent.of(paper, kept)));
  }

  /**
   * What the committee may read from now on is what the paper contains: a month that is closed
   * later must not come with it.
   */
  void requireClosed(AreaName area, Paper paper) {
    Month from = paper.fromMonth();
    Month to = paper.toMonth();
    if (from == null || to == null) {
      return;
    }
    if (repository.openMonths(area.id(), from, to) > 0) {
      throw new Refused("to", "A month that is still open cannot be published. Close it first.");
    }
    if (repository.closedMonths(area.id(), from, to) != (from.equals(to) ? 1 : 2)) {
      throw new Refused("to", "The first and the last month must both be closed months.");
    }
  }

  /** A correction says first what it corrects. */
  private Report explained(AreaName area, Outgoing outgoing) {
    PublicationId corrects = outgoing.paper().correctsId();
    if (corrects == null) {
      return outgoing.report();
    }
    Publication corrected =
        repository
            .lock(area.id(), corrects)
            .flatMap(id -> repository.find(area.id(), id))
            .orElseThrow(NotFound::new);
    if (!corrected.isReadable()) {
      throw new Conflict(
          "The paper that this one corrects was withdrawn meanwhile. Nothing was sent.");
    }
    if (repository.corrections(area.id(), corrects) > 0) {
      throw new Conflict(
          "The same paper was corrected by another, or that one is being made. Nothing was sent.");
    }
    Readership readers = new Readership(corrected.committeeId(), corrected.audience());
    readers.requireAlso(outgoing.paper().committeeId(), outgoing.paper().audience());
    if (outgoing.correction().isBlank()) {
      throw new Refused("correction", "Say what was wrong; the committee reads this first.");
    }
    return Corrections.explained(
        outgoing.report(), corrected, reports.find(corrected), outgoing.correction());
  }

  /** The subject of its history. */
  static String subject(PublicationId id) {
    return "publication " + id.value();
  }

  /** What the history keeps when a paper is sent. */
  private record Sent(
      String title,
      PaperKind kind,
      String committee,
      Audience audience,
      @Nullable Month from,
      @Nullable Month to,
      String corrects,
      String report) {

    static Sent of(Paper paper, String report) {
      PublicationId corrects = paper.correctsId();
      return new Sent(
          paper.title(),
          paper.kind(),
          paper.committee(),
          paper.audience(),
          paper.fromMonth(),
          paper.toMonth(),
          corrects == null ? "" : String.valueOf(corrects.value()),
          report);
    }
  }
}
