package plumbline.plans;

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
import plumbline.actions.ActionUpdate;
import plumbline.actions.ActionUpdates;
import plumbline.actions.UpdateFields;
import plumbline.common.ActionId;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Month;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.PlanId;
import plumbline.common.Refused;
import plumbline.history.SubjectPages;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** One plan in its three views, and the update of an action in its row. */
@Controller("/areas/{area}/plans")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class PlanViewController {

  private final PlanRepository repository;
  private final PlanViews views;
  private final KeptViews kept;
  private final ActionUpdates updates;
  private final SubjectPages history;
  private final Submissions submissions;
  private final InstantSource clock;

  PlanViewController(
      PlanRepository repository,
      PlanViews views,
      KeptViews kept,
      ActionUpdates updates,
      SubjectPages history,
      Submissions submissions,
      InstantSource clock) {
    this.repository = repository;
    this.views = views;
    this.kept = kept;
    this.updates = updates;
    this.history = history;
    this.submissions = submissions;
    this.clock = clock;
  }

  @Get("/{id}")
  Page show(
      Viewer viewer,
      String area,
      long id,
      @QueryValue(defaultValue = "table") String view,
      @QueryValue(defaultValue = "0") long agency,
      @QueryValue(defaultValue = "") String criterion,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "0") long update,
      @QueryValue(defaultValue = "") String done) {
    AreaName where = viewer.area(area);
    Plan plan = find(viewer, where, id);
    PlanFilter filter = new PlanFilter(view, agency, criterion, state, page);
    if (update == 0) {
      return kept.page(viewer, where, plan, filter).withNotice(notice(done));
    }
    return opened(viewer, where, plan, filter, new ActionId(update), Form.empty());
  }

  private static String notice(String done) {
    return switch (done) {
      case "added" -> "The action has been added.";
      case "changed" -> "The change has been saved.";
      case "updated" -> "Your update has been saved.";
      default -> "";
    };
  }

  /** Takes the update of an action where its row stands, and comes back to the same list. */
  @Post("/{plan}/actions/{id}/updates")
  HttpResponse<?> update(
      Viewer viewer,
      String area,
      long plan,
      long id,
      @QueryValue(defaultValue = "table") String view,
      @QueryValue(defaultValue = "0") long agency,
      @QueryValue(defaultValue = "") String criterion,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      Form form) {
    AreaName where = viewer.area(area);
    Plan found = find(viewer, where, plan);
    ActionId action = new ActionId(id);
    views.requireAction(viewer, where, found, action);
    PlanFilter filter = new PlanFilter(view, agency, criterion, state, page);
    int version = form.number("version");
    ActionUpdate typed = UpdateFields.read(form, Month.today(clock));
    try {
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            PlanViews.address(where, found) + filter.query() + "&done=updated#action-" + id,
            () -> updates.update(viewer, where.id(), action, version, typed));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("progress", conflict);
      return opened(viewer, where, found, filter, action, form).as(HttpStatus.CONFLICT);
    }
    return opened(viewer, where, found, filter, action, form).refused();
  }

  @Get("/{id}/history")
  Page history(
      Viewer viewer,
      String area,
      long id,
      @QueryValue(defaultValue = "9223372036854775807") long before) {
    AreaName where = viewer.area(area);
    Plan plan = find(viewer, where, id);
    if (!viewer.readsWholeArea(where.id())) {
      throw new NotAllowed("You may not read the history of this plan.");
    }
    return history.page(
        where.id(), Plans.subject(plan.id()), plan.title(), PlanViews.address(where, plan), before);
  }

  private Page opened(
      Viewer viewer, AreaName area, Plan plan, PlanFilter filter, ActionId action, Form typed) {
    PlanViews.Opened row = new PlanViews.Opened(action, typed);
    return new Page(plan.title(), "plans/show", views.page(viewer, area, plan, filter, row))
        .withErrors(typed.errors());
  }

  private Plan find(Viewer viewer, AreaName area, long id) {
    return repository
        .find(viewer, area.id(), new PlanId(id), Month.today(clock))
        .orElseThrow(NotFound::new);
  }
}
