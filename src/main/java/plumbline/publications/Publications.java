package plumbline.publications;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.concurrent.ExecutorService;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.Month;
import plumbline.common.PaperId;
import plumbline.common.PublicationId;
import plumbline.common.Refused;
import plumbline.papers.Audience;
import plumbline.papers.Paper;
import plumbline.papers.PaperFacts;
import plumbline.papers.PaperKind;
import plumbline.papers.PaperReports;
import plumbline.papers.Papers;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.reports.Report;

/** Sends papers to committees. */
@Singleton
public class Publications {

  private final Sending sending;
  private final Making making;
  private final Exports exports;
  private final Papers papers;
  private final PaperReports reports;
  private final ExecutorService makers;
  private final boolean leavesJobsToOthers;

  Publications(
      Sending sending,
      Making making,
      Exports exports,
      Papers papers,
      PaperReports reports,
      @Named("papers") ExecutorService makers,
      @Property(name = "plumbline.jobs") String jobs) {
    this.sending = sending;
    this.making = making;
    this.exports = exports;
    this.papers = papers;
    this.reports = reports;
    this.makers = makers;
    this.leavesJobsToOthers = jobs.equals("off");
  }

  /**
   * Sends a paper as it is at this moment. Nobody reads it before its formats are made, for which
   * it is to be woken once this is committed.
   *
   * @param id what the paper is to be known by from now on
   * @param seen the paper as the sender saw it
   * @param correction what was wrong with the paper that this one corrects, or empty
   * @throws Refused when a month is still open
   * @throws Conflict when somebody else changed or sent it first, or it says otherwise by now
   */
  @Transactional
  @RequiresPermission(Permission.PUBLISH_REPORTS)
  public void send(
      Viewer viewer, AreaName area, Paper paper, Seen seen, PublicationId id, String correction) {
    if (paper.version() != seen.version()) {
      throw Conflict.overtaken(
          "Somebody else changed this paper after you opened this page. Read it once more; nothing"
              + " was sent.");
    }
    // First, since a month that closes while the paper is written would not be in it.
    sending.requireClosed(area, paper);
    Report report = reports.report(viewer, area, paper);
    if (!Seen.of(paper.version(), report).equals(seen)) {
      throw new Conflict(
          "The record changed since you opened this page. Read the paper again before you send it.");
    }
    sending.send(viewer, area, new Outgoing(id, paper, report, correction));
  }

  /** Lets the formats of a paper be made as soon as those before it are. */
  public void wake(AreaId area, PublicationId id) {
    if (!leavesJobsToOthers) {
      makers.execute(() -> {
        making.make(area, id);
        exports.copyNew();
      });
    }
  }

  /**
   * Makes and sends a public paper with the position in these months, which is ready when this
   * returns. From now on the members of the committee read these months on the board, too.
   *
   * @throws Refused when a month is still open, or the committee is not of this area
   */
  public PublicationId publish(
      Viewer viewer, AreaName area, CommitteeId committee, Month from, Month to) {
    PublicationId id = new PublicationId(Ids.next());
    sendPosition(viewer, area, committee, from, to, id);
    making.make(area.id(), id);
    return id;
  }

  /** Makes the paper and sends it, or does neither. */
  @Transactional
  @RequiresPermission(Permission.PUBLISH_REPORTS)
  void sendPosition(
      Viewer viewer, AreaName area, CommitteeId committee, Month from, Month to, PublicationId id) {
    PaperKind kind = PaperKind.MONTHLY_POSITION;
    String title = papers.title(viewer, area.id(), committee, kind);
    PaperId draft = new PaperId(Ids.next());
    papers.make(
        viewer,
        area.id(),
        draft,
        new PaperFacts(kind, title, committee, null, Audience.PUBLIC, from, to, null, null));
    Paper paper = papers.find(viewer, area.id(), draft).orElseThrow();
    sending.requireClosed(area, paper);
    Report report = reports.report(viewer, area, paper);
    sending.send(viewer, area, new Outgoing(id, paper, report, ""));
  }
}
