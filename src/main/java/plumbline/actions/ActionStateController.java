package plumbline.actions;

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
import java.time.InstantSource;
import java.time.LocalDate;
import plumbline.common.ActionId;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.MilestoneId;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.history.SubjectPages;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** What is said of an action on its page: how it goes, and what has become of it. */
@Controller("/areas/{area}/actions/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ActionStateController {

  private final ActionUpdates updates;
  private final ActionRepository repository;
  private final ActionPages pages;
  private final SubjectPages history;
  private final Submissions submissions;
  private final InstantSource clock;

  ActionStateController(
      ActionUpdates updates,
      ActionRepository repository,
      ActionPages pages,
      SubjectPages history,
      Submissions submissions,
      InstantSource clock) {
    this.updates = updates;
    this.repository = repository;
    this.pages = pages;
    this.history = history;
    this.submissions = submissions;
    this.clock = clock;
  }

  @Get("/history")
  Page history(
      Viewer viewer,
      String area,
      long id,
      @QueryValue(defaultValue = "9223372036854775807") long before) {
    AreaName where = viewer.area(area);
    Action action = find(viewer, where, id);
    if (!viewer.readsWholeArea(where.id())) {
      throw new NotAllowed("You may not read the history of this action.");
    }
    return history.page(
        where.id(),
        Actions.subject(action.id()),
        action.name() + ", " + action.planTitle(),
        UpdateFields.address(where, action.id()),
        before);
  }

  /** Where an act leads to, and under which field stands what kept it from being done. */
  private record Act(String done, String field) {}

  @Post("/updates")
  HttpResponse<?> update(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Action action = find(viewer, where, id);
    int version = form.number("version");
    ActionUpdate update = UpdateFields.read(form, Month.today(clock));
    return once(
        viewer,
        where,
        action,
        form,
        new Act("updated", "progress"),
        () -> updates.update(viewer, where.id(), action.id(), version, update));
  }

  @Post("/verify")
  HttpResponse<?> verify(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Action action = find(viewer, where, id);
    int version = form.number("version");
    String words = form.words("note");
    return once(
        viewer,
        where,
        action,
        form,
        new Act("verified", "note"),
        () -> updates.verify(viewer, where.id(), action.id(), version, words));
  }

  @Post("/withdraw")
  HttpResponse<?> withdraw(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Action action = find(viewer, where, id);
    int version = form.number("version");
    String reason = form.words("reason");
    return once(
        viewer,
        where,
        action,
        form,
        new Act("withdrawn", "reason"),
        () -> updates.withdraw(viewer, where.id(), action.id(), version, reason));
  }

  @Post("/reopen")
  HttpResponse<?> reopen(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Action action = find(viewer, where, id);
    int version = form.number("version");
    String reason = form.words("why_open");
    Progress progress =
        UpdateFields.read(form, "progress_now", Progress.class, "Choose how the work goes.")
            .orElse(Progress.NOT_STARTED);
    return once(
        viewer,
        where,
        action,
        form,
        new Act("reopened", "why_open"),
        () -> updates.reopen(viewer, where.id(), action.id(), version, progress, reason));
  }

  @Post("/milestones")
  HttpResponse<?> addMilestone(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Action action = find(viewer, where, id);
    int version = form.number("version");
    String words = form.words("milestone");
    String due = form.optionalLine("milestone_due");
    return once(
        viewer,
        where,
        action,
        form,
        new Act("milestone", "milestone"),
        () -> updates.addMilestone(viewer, where.id(), action.id(), version, words, due));
  }

  @Post("/milestones/{milestone}")
  HttpResponse<?> reach(Viewer viewer, String area, long id, long milestone, Form form) {
    AreaName where = viewer.area(area);
    Action action = find(viewer, where, id);
    int version = form.number("version");
    LocalDate on = form.day("reached_on").orElse(Month.today(clock));
    MilestoneId which = new MilestoneId(milestone);
    return once(
        viewer,
        where,
        action,
        form,
        new Act("milestone", "reached_on"),
        () -> updates.reach(viewer, where.id(), action.id(), version, which, on));
  }

  private HttpResponse<?> once(
      Viewer viewer, AreaName area, Action action, Form form, Act act, Runnable change) {
    try {
      if (form.isGood()) {
        String next = UpdateFields.address(area, action.id()) + "?done=" + act.done();
        return submissions.once(viewer.id(), form, next, change);
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake(act.field(), conflict);
      return pages
          .page(viewer, area, find(viewer, area, action.id().value()), form)
          .as(HttpStatus.CONFLICT);
    }
    return pages.page(viewer, area, action, form).refused();
  }

  private Action find(Viewer viewer, AreaName area, long id) {
    return repository.find(viewer, area.id(), new ActionId(id)).orElseThrow(NotFound::new);
  }
}
