package plumbline.meetings;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import plumbline.common.Conflict;
import plumbline.common.MeetingId;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** One meeting, and new items on it. */
@Controller("/areas/{area}/meetings/{meeting}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class MeetingController {

  private final Meetings meetings;
  private final Items items;
  private final MeetingPages pages;
  private final ItemPages itemPages;
  private final Submissions submissions;

  MeetingController(
      Meetings meetings,
      Items items,
      MeetingPages pages,
      ItemPages itemPages,
      Submissions submissions) {
    this.meetings = meetings;
    this.items = items;
    this.pages = pages;
    this.itemPages = itemPages;
    this.submissions = submissions;
  }

  @Get
  Page show(Viewer viewer, String area, long meeting, @QueryValue(defaultValue = "") String done) {
    AreaName where = viewer.area(area);
    return pages
        .show(viewer, where, find(viewer, where, meeting), Form.empty())
        .withNotice(
            switch (done) {
              case "changed" -> "The meeting is changed.";
              case "added" -> "The item is added. Next, add what its paper says.";
              default -> "";
            });
  }

  @Post
  HttpResponse<?> update(Viewer viewer, String area, long meeting, Form form) {
    AreaName where = viewer.area(area);
    Meeting found = find(viewer, where, meeting);
    viewer.require(Permission.KEEP_MEETINGS, where.id());
    int version = form.number("version");
    Optional<LocalDate> day = CommitteeController.day(form);
    String place = form.optionalLine("place");
    boolean cancelled = form.has("cancelled");
    try {
      if (form.isGood() && day.isPresent()) {
        MeetingPlan plan = new MeetingPlan(day.get(), place);
        return submissions.once(
            viewer.id(),
            form,
            MeetingPages.address(where, found.id()) + "?done=changed",
            () -> meetings.change(viewer, where.id(), found.id(), version, plan, cancelled));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("held_on", conflict);
      return pages.show(viewer, where, found, form).as(HttpStatus.CONFLICT);
    }
    return pages.show(viewer, where, found, form).refused();
  }

  @Get("/items/new")
  Page newItem(Viewer viewer, String area, long meeting) {
    AreaName where = viewer.area(area);
    Meeting found = find(viewer, where, meeting);
    viewer.require(Permission.KEEP_MEETINGS, where.id());
    return itemPages.newOne(viewer, where, found, Form.empty());
  }

  @Post("/items")
  HttpResponse<?> addItem(Viewer viewer, String area, long meeting, Form form) {
    AreaName where = viewer.area(area);
    Meeting found = find(viewer, where, meeting);
    viewer.require(Permission.KEEP_MEETINGS, where.id());
    ItemText text = new ItemForm(form).text();
    try {
      if (form.isGood()) {
        return submissions.make(
            viewer.id(),
            form,
            MeetingPages.address(where, found.id()) + "?done=added",
            () ->
                MeetingPages.address(where, found.id())
                    + "/items/"
                    + items.add(viewer, where.id(), found.id(), text).value());
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return itemPages.newOne(viewer, where, found, form).refused();
  }

  private Meeting find(Viewer viewer, AreaName area, long meeting) {
    return meetings.find(viewer, area.id(), new MeetingId(meeting)).orElseThrow(NotFound::new);
  }
}
