package plumbline.meetings;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.Month;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the list of committees, and the list of a committee's meetings. */
@Singleton
final class CommitteePages {

  private static final int PAPERS = 5;

  private final Meetings meetings;
  private final Items items;
  private final NextReports nextReports;

  CommitteePages(Meetings meetings, Items items, NextReports nextReports) {
    this.meetings = meetings;
    this.items = items;
    this.nextReports = nextReports;
  }

  /** The committees; {@code agencies} is where they are added, for whoever may. */
  record IndexPage(List<Committee> committees, String agencies) {

    record Committee(
        String name,
        String href,
        String lastMet,
        String nextMeeting,
        List<Paper> reports,
        List<Paper> papers) {}

    record Paper(String title, String href, String day) {}
  }

  /** The meetings of a committee, and the form for another. */
  record CommitteePage(
      String name,
      String back,
      String lastMet,
      String nextMeeting,
      List<IndexPage.Paper> reports,
      List<Line> lines,
      boolean mayKeep,
      String action,
      Field heldOn,
      Field place) {

    record Line(String href, String day, String place, String state) {}
  }

  Page index(Viewer viewer, AreaName area) {
    Map<CommitteeId, List<Item>> papers =
        items.newest(viewer, area.id()).stream().collect(Collectors.groupingBy(Item::committeeId));
    Map<CommitteeId, List<NextReport>> reports =
        nextReports.outstanding(viewer, area.id()).stream()
            .collect(Collectors.groupingBy(each -> each.item().committeeId()));
    List<IndexPage.Committee> committees =
        meetings.committees(viewer, area.id()).stream()
            .map(each ->
                new IndexPage.Committee(
                    each.name(),
                    area.path("/committees/" + each.id().value()),
                    day(each.lastMet(), "No meeting is entered yet"),
                    day(each.nextMeeting(), "None is entered"),
                    reports(area, reports.getOrDefault(each.id(), List.of())),
                    papers.getOrDefault(each.id(), List.of()).stream()
                        .limit(PAPERS)
                        .map(item -> paper(area, item))
                        .toList()))
            .toList();
    boolean mayAdd = viewer.may(Permission.MANAGE_AGENCIES, area.id());
    return new Page(
        "Scrutiny",
        "meetings/index",
        new IndexPage(committees, mayAdd ? area.path("/agencies") : ""));
  }

  private List<IndexPage.Paper> reports(AreaName area, List<NextReport> reports) {
    return reports.stream()
        .map(each ->
            new IndexPage.Paper(
                each.item().heading(), each.item().path(area), each.words(meetings.today())))
        .toList();
  }

  private static IndexPage.Paper paper(AreaName area, Item item) {
    return new IndexPage.Paper(item.heading(), item.path(area), Month.words(item.heldOn()));
  }

  Page committee(Viewer viewer, AreaName area, CommitteeStanding committee, Form form) {
    LocalDate today = meetings.today();
    List<NextReport> reports =
        nextReports.outstanding(viewer, area.id()).stream()
            .filter(each -> each.item().committeeId().equals(committee.id()))
            .toList();
    List<CommitteePage.Line> lines =
        meetings.ofCommittee(viewer, area.id(), committee.id()).stream()
            .map(meeting -> line(area, meeting, today))
            .toList();
    return new Page(
            "Meetings of " + committee.name(),
            "meetings/committee",
            new CommitteePage(
                committee.name(),
                area.path("/committees/" + committee.id().value()),
                day(committee.lastMet(), "No meeting is entered yet"),
                day(committee.nextMeeting(), "None is entered"),
                reports(area, reports),
                lines,
                viewer.may(Permission.KEEP_MEETINGS, area.id()),
                address(area, committee.id()),
                Field.of(form, "held_on"),
                Field.of(form, "place")))
        .withErrors(form.errors());
  }

  private static CommitteePage.Line line(AreaName area, Meeting meeting, LocalDate today) {
    return new CommitteePage.Line(
        MeetingPages.address(area, meeting.id()),
        Month.words(meeting.heldOn()),
        meeting.place(),
        MeetingPages.state(meeting, today));
  }

  static String address(AreaName area, CommitteeId committee) {
    return area.path("/committees/" + committee.value() + "/meetings");
  }

  private static String day(@Nullable LocalDate day, String otherwise) {
    return day == null ? otherwise : Month.words(day);
  }
}
