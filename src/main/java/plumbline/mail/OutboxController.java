package plumbline.mail;

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
import java.util.List;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.FieldError;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The messages of an area: what has left, and what has to be copied into one's own mail. */
@Controller("/areas/{area}/outbox")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class OutboxController {

  private static final int MOST_PAGES = 1000;

  private final Outbox outbox;
  private final OutboxPages pages;
  private final Submissions submissions;

  OutboxController(Outbox outbox, OutboxPages pages, Submissions submissions) {
    this.outbox = outbox;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Get
  Page index(
      Viewer viewer,
      String area,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "") String done) {
    AreaName where = area(viewer, area);
    return pages
        .index(viewer, where, Math.clamp(page, 1, MOST_PAGES))
        .withNotice(done.equals("sent") ? "The message is marked as sent by hand." : "");
  }

  /** Somebody has copied a message and sent it. */
  @Post("/{id}/sent")
  HttpResponse<?> markSent(Viewer viewer, String area, long id, Form form) {
    AreaName where = area(viewer, area);
    int version = form.number("version");
    int page = form.has("page") ? Math.clamp(form.number("page"), 1, MOST_PAGES) : 1;
    try {
      return submissions.once(
          viewer.id(),
          form,
          where.path("/outbox?done=sent&page=" + page),
          () -> outbox.markSent(viewer, where.id(), id, version));
    } catch (Conflict conflict) {
      return pages
          .index(viewer, where, page)
          .withErrors(
              List.of(new FieldError("message-" + id, String.valueOf(conflict.getMessage()))))
          .as(HttpStatus.CONFLICT);
    }
  }

  private static AreaName area(Viewer viewer, String area) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.SEND_REMINDERS, where.id());
    return where;
  }
}
