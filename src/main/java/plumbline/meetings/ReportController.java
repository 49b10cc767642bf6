package plumbline.meetings;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** When the next report on an item is due. */
@Controller("/areas/{area}/meetings/{meeting}/items/{item}/next-report")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ReportController {

  private final Items items;
  private final NextReports nextReports;
  private final ReportPages pages;
  private final Submissions submissions;

  ReportController(
      Items items, NextReports nextReports, ReportPages pages, Submissions submissions) {
    this.items = items;
    this.nextReports = nextReports;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Get
  Page edit(Viewer viewer, String area, long meeting, long item) {
    AreaName where = viewer.area(area);
    return pages.page(viewer, where, keepable(viewer, where, meeting, item), Form.empty());
  }

  @Post
  HttpResponse<?> update(Viewer viewer, String area, long meeting, long item, Form form) {
    AreaName where = viewer.area(area);
    Item found = keepable(viewer, where, meeting, item);
    int version = form.number("version");
    String asWritten = form.line("timescale", "Enter when the next report is due.");
    String reason = form.words("reason");
    return once(
        viewer,
        where,
        found,
        form,
        "timescale",
        () -> nextReports.promise(viewer, where.id(), found.id(), version, asWritten, reason));
  }

  @Post("/confirm")
  HttpResponse<?> confirm(Viewer viewer, String area, long meeting, long item, Form form) {
    AreaName where = viewer.area(area);
    Item found = keepable(viewer, where, meeting, item);
    int version = form.number("version");
    int ordinal = form.number("ordinal");
    String meaning = form.optionalLine("meaning");
    return once(
        viewer,
        where,
        found,
        form,
        "meaning",
        () -> nextReports.confirm(viewer, where.id(), found.id(), version, ordinal, meaning));
  }

  private HttpResponse<?> once(
      Viewer viewer, AreaName area, Item item, Form form, String field, Runnable change) {
    try {
      if (form.isGood()) {
        return submissions.once(viewer.id(), form, item.path(area) + "?done=changed", change);
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake(field, conflict);
      return pages.page(viewer, area, item, form).as(HttpStatus.CONFLICT);
    }
    return pages.page(viewer, area, item, form).refused();
  }

  private Item keepable(Viewer viewer, AreaName area, long meeting, long item) {
    Item found = items.on(viewer, area.id(), meeting, item);
    viewer.require(Permission.KEEP_MEETINGS, area.id());
    return found;
  }
}
