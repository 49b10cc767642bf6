package plumbline.meetings;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.LocalDate;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.CommitteeId;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The committees of an area, and the meetings of one. */
@Controller("/areas/{area}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class CommitteeController {

  private final Meetings meetings;
  private final CommitteePages pages;
  private final Submissions submissions;

  CommitteeController(Meetings meetings, CommitteePages pages, Submissions submissions) {
    this.meetings = meetings;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Get("/scrutiny")
  Page index(Viewer viewer, String area) {
    return pages.index(viewer, viewer.area(area));
  }

  @Get("/committees/{committee}/meetings")
  Page show(
      Viewer viewer, String area, long committee, @QueryValue(defaultValue = "") String done) {
    AreaName where = viewer.area(area);
    CommitteeStanding found = find(viewer, where, committee);
    return pages
        .committee(viewer, where, found, Form.empty())
        .withNotice(done.equals("scheduled") ? "The meeting is entered." : "");
  }

  @Post("/committees/{committee}/meetings")
  HttpResponse<?> create(Viewer viewer, String area, long committee, Form form) {
    AreaName where = viewer.area(area);
    CommitteeStanding found = find(viewer, where, committee);
    viewer.require(Permission.KEEP_MEETINGS, where.id());
    Optional<LocalDate> day = day(form);
    String place = form.optionalLine("place");
    try {
      if (form.isGood() && day.isPresent()) {
        MeetingPlan plan = new MeetingPlan(day.get(), place);
        return submissions.make(
            viewer.id(),
            form,
            CommitteePages.address(where, found.id()) + "?done=scheduled",
            () ->
                MeetingPages.address(
                    where, meetings.schedule(viewer, where.id(), found.id(), plan)));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return pages.committee(viewer, where, found, form).refused();
  }

  /** The day of a meeting, which must be there. */
  static Optional<LocalDate> day(Form form) {
    Optional<LocalDate> day = form.day("held_on");
    if (day.isEmpty() && form.error("held_on").isEmpty()) {
      form.refuse("held_on", "Enter the day of the meeting.");
    }
    return day;
  }

  private CommitteeStanding find(Viewer viewer, AreaName area, long committee) {
    return meetings.committee(viewer, area.id(), new CommitteeId(committee));
  }
}
