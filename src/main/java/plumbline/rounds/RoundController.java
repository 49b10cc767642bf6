package plumbline.rounds;

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
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The months of an area. */
@Controller("/areas/{area}/rounds")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class RoundController {

  private final Rounds rounds;
  private final Reminders reminders;
  private final RoundRepository repository;
  private final RoundPages pages;
  private final Submissions submissions;

  RoundController(
      Rounds rounds,
      Reminders reminders,
      RoundRepository repository,
      RoundPages pages,
      Submissions submissions) {
    this.rounds = rounds;
    this.reminders = reminders;
    this.repository = repository;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Get
  Page index(Viewer viewer, String area, @QueryValue(defaultValue = "1") int page) {
    return pages.index(viewer, viewer.area(area), Math.clamp(page, 1, 1000), Form.empty());
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, Form form) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.OPEN_AND_CLOSE_ROUNDS, where.id());
    Rounds.Opening opening;
    try {
      opening = OpeningForm.read(form);
      return submissions.makeAndShow(
          viewer.id(),
          form,
          where.path("/rounds/" + opening.month()),
          () -> rounds.open(viewer, where.id(), opening));
    } catch (Refused refused) {
      form.refuse(refused);
      return pages.index(viewer, where, 1, form).refused();
    } catch (Conflict conflict) {
      form.refuse("month", String.valueOf(conflict.getMessage()));
      return pages.index(viewer, where, 1, form).as(HttpStatus.CONFLICT);
    }
  }

  @Get("/{month}")
  Page show(Viewer viewer, String area, Month month, @QueryValue(defaultValue = "") String done) {
    AreaName where = viewer.area(area);
    Round round = repository.find(viewer, where.id(), month).orElseThrow(NotFound::new);
    return pages.show(viewer, where, round).withNotice(notice(done, round));
  }

  private static String notice(String done, Round round) {
    return switch (done) {
      case "closed" -> round.isOpen() ? "" : round.month().words() + " is closed.";
      case "reminded" -> "The reminders are in the outbox.";
      default -> "";
    };
  }

  @Post("/{month}/reminders")
  HttpResponse<?> remind(Viewer viewer, String area, Month month, Form form) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.SEND_REMINDERS, where.id());
    Round round = repository.find(viewer, where.id(), month).orElseThrow(NotFound::new);
    String group = form.text("group");
    try {
      return submissions.once(
          viewer.id(),
          form,
          where.path("/rounds/" + month + "?done=reminded"),
          () -> reminders.send(viewer, where, month, group));
    } catch (Refused refused) {
      form.refuse(refused);
      return pages.notReminded(viewer, where, round, form).refused();
    }
  }

  @Post("/{month}/close")
  HttpResponse<?> close(Viewer viewer, String area, Month month, Form form) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.OPEN_AND_CLOSE_ROUNDS, where.id());
    Round round = repository.find(viewer, where.id(), month).orElseThrow(NotFound::new);
    int version = form.seen(round.version());
    try {
      return submissions.once(
          viewer.id(),
          form,
          where.path("/rounds/" + month + "?done=closed"),
          () -> rounds.close(viewer, where.id(), month, version));
    } catch (Unexplained unexplained) {
      return pages
          .unexplained(viewer, where, round, unexplained.criteria())
          .as(HttpStatus.CONFLICT);
    }
  }
}
