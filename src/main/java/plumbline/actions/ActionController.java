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
import java.util.Optional;
import java.util.Set;
import plumbline.common.ActionId;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.NotFound;
import plumbline.common.PlanId;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** One action, and the forms with which it is added and changed. */
@Controller("/areas/{area}/actions")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ActionController {

  private final Actions actions;
  private final ActionRepository repository;
  private final ActionPages pages;
  private final ActionEditPages editing;
  private final Submissions submissions;

  ActionController(
      Actions actions,
      ActionRepository repository,
      ActionPages pages,
      ActionEditPages editing,
      Submissions submissions) {
    this.actions = actions;
    this.repository = repository;
    this.pages = pages;
    this.editing = editing;
    this.submissions = submissions;
  }

  @Get("/new")
  Page newOne(
      Viewer viewer,
      String area,
      @QueryValue(defaultValue = "") String plan,
      @QueryValue(defaultValue = "") String criterion,
      @QueryValue(defaultValue = "0") int step) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.KEEP_PLANS, where.id());
    Optional<CriterionId> linked =
        Optional.of(criterion)
            .filter(text -> text.matches("[0-9A-Za-z][0-9A-Za-z.-]{0,39}"))
            .map(CriterionId::new);
    return editing.newOne(
        viewer, where, editing.begun(viewer, where, plan, linked, step), Form.empty());
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, Form form) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.KEEP_PLANS, where.id());
    ActionForm typed = new ActionForm(form);
    Optional<PlanId> plan = typed.plan();
    ActionFacts facts = typed.facts();
    try {
      if (form.isGood() && plan.isPresent()) {
        return submissions.make(
            viewer.id(),
            form,
            where.path("/plans/" + plan.get().value() + "?done=added"),
            () ->
                where.path(
                    "/actions/" + actions.add(viewer, where.id(), plan.get(), facts).value()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    ActionEditPages.Begun begun = new ActionEditPages.Begun("", Set.of(), "");
    return editing.newOne(viewer, where, begun, form).refused();
  }

  @Get("/{id}")
  Page show(Viewer viewer, String area, long id, @QueryValue(defaultValue = "") String done) {
    AreaName where = viewer.area(area);
    return pages
        .page(viewer, where, find(viewer, where, id), Form.empty())
        .withNotice(notice(done));
  }

  private static String notice(String done) {
    return switch (done) {
      case "changed" -> "The change has been saved.";
      case "updated" -> "Your update has been saved.";
      case "verified" -> "The action is verified.";
      case "withdrawn" -> "The action is withdrawn; it stays on record.";
      case "reopened" -> "The action is open again.";
      case "milestone" -> "The milestone has been saved.";
      default -> "";
    };
  }

  @Get("/{id}/edit")
  Page edit(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    return editing.edit(where, kept(viewer, where, id), Form.empty());
  }

  @Post("/{id}")
  HttpResponse<?> update(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Action action = kept(viewer, where, id);
    int version = form.number("version");
    ActionFacts facts = new ActionForm(form).facts();
    String why = form.words("why");
    try {
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/actions/" + id + "?done=changed"),
            () -> actions.change(viewer, where.id(), action.id(), version, facts, why));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("words", conflict);
      return editing.edit(where, action, form).as(HttpStatus.CONFLICT);
    }
    return editing.edit(where, action, form).refused();
  }

  private Action find(Viewer viewer, AreaName area, long id) {
    return repository.find(viewer, area.id(), new ActionId(id)).orElseThrow(NotFound::new);
  }

  private Action kept(Viewer viewer, AreaName area, long id) {
    Action action = find(viewer, area, id);
    viewer.require(Permission.KEEP_PLANS, area.id());
    if (!action.isKeptBy(viewer, area.id())) {
      throw Actions.notInCare();
    }
    return action;
  }
}
