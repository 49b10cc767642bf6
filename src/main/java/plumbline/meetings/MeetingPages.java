package plumbline.meetings;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import plumbline.common.AreaName;
import plumbline.common.MeetingId;
import plumbline.common.Month;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;

/** Makes the page of a meeting. */
@Singleton
final class MeetingPages {

  private final Meetings meetings;
  private final Items items;

  MeetingPages(Meetings meetings, Items items) {
    this.meetings = meetings;
    this.items = items;
  }

  /**
   * A meeting with its items, and the form that changes it.
   *
   * @param add where an item is added; empty for whoever may not
   */
  record MeetingPage(
      String committee,
      String back,
      String day,
      String state,
      String meetingPlace,
      List<Line> items,
      String add,
      String action,
      int version,
      boolean wrong,
      Field heldOn,
      Field place,
      boolean cancelled) {

    record Line(String title, String href, String detail) {}
  }

  Page show(Viewer viewer, AreaName area, Meeting meeting, Form form) {
    String address = address(area, meeting.id());
    boolean mayKeep = viewer.may(Permission.KEEP_MEETINGS, area.id());
    boolean isTyped = form.has("version");
    return new Page(
            meeting.words(),
            "meetings/meeting",
            new MeetingPage(
                meeting.committee(),
                CommitteePages.address(area, meeting.committeeId()),
                Month.words(meeting.heldOn()),
                state(meeting, meetings.today()),
                meeting.place(),
                items.ofMeeting(viewer, area.id(), meeting.id()).stream()
                    .map(item -> line(area, item))
                    .toList(),
                mayKeep ? address + "/items/new" : "",
                address,
                form.version(meeting.version()),
                !form.isGood(),
                Field.of(form, "held_on", meeting.heldOn().toString()),
                Field.of(form, "place", meeting.place()),
                isTyped ? form.has("cancelled") : meeting.cancelled()))
        .withErrors(form.errors());
  }

  private static MeetingPage.Line line(AreaName area, Item item) {
    return new MeetingPage.Line(item.heading(), item.path(area), standing(item));
  }

  /** "Private · OFFICIAL". */
  static String standing(Item item) {
    String privacy =
        item.privacy() == Privacy.UNSTATED
            ? "Not said whether public or private"
            : item.privacy().words();
    return item.marking().isEmpty() ? privacy : privacy + " · marked " + item.marking();
  }

  static String address(AreaName area, MeetingId meeting) {
    return area.path("/meetings/" + meeting.value());
  }

  /** "To come", "Today", "Held" or "Cancelled". */
  static String state(Meeting meeting, LocalDate today) {
    if (meeting.cancelled()) {
      return "Cancelled";
    }
    if (meeting.heldOn().equals(today)) {
      return "Today";
    }
    return meeting.isHeld(today) ? "Held" : "To come";
  }
}
