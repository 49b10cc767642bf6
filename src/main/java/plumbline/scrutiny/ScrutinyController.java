package plumbline.scrutiny;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.InstantSource;
import java.time.LocalDate;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.Month;
import plumbline.history.History;
import plumbline.meetings.CommitteeStanding;
import plumbline.meetings.Meetings;
import plumbline.people.Viewer;
import plumbline.web.Bodies;
import plumbline.web.Page;

/** A committee since it last met. */
@Controller("/areas/{area}/committees/{committee}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
final class ScrutinyController {

  private final Meetings meetings;
  private final SincePages pages;
  private final Bodies bodies;
  private final History history;
  private final InstantSource clock;

  ScrutinyController(
      Meetings meetings, SincePages pages, Bodies bodies, History history, InstantSource clock) {
    this.meetings = meetings;
    this.pages = pages;
    this.bodies = bodies;
    this.history = history;
    this.clock = clock;
  }

  /** What decides how the page looks: promises fall due without any change, at midnight. */
  private record Key(String area, CommitteeId committee, String state, LocalDate day, String who) {}

  @Get
  Page show(Viewer viewer, String area, long committee) {
    AreaName where = viewer.area(area);
    CommitteeStanding found = meetings.committee(viewer, where.id(), new CommitteeId(committee));
    LocalDate today = Month.today(clock);
    String reader =
        viewer.readsWholeArea(where.id())
            ? "all"
            : viewer.id().value() + "/" + viewer.accessVersion();
    Key key = new Key(area, found.id(), history.sequence(where.id()), today, reader);
    return bodies.page(
        found.name() + " since it last met",
        "scrutiny/show",
        key,
        () -> pages.page(viewer, where, found, today));
  }
}
