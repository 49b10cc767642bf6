package plumbline.actions;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import plumbline.common.ActionId;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.NotFound;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Submissions;

/** Links an action to the recommendations that it is for. */
@Controller("/areas/{area}/actions/{id}/recommendations")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class ActionLinkController {

  private final ActionLinks links;
  private final ActionRepository repository;
  private final ActionPages pages;
  private final Submissions submissions;

  ActionLinkController(
      ActionLinks links, ActionRepository repository, ActionPages pages, Submissions submissions) {
    this.links = links;
    this.repository = repository;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Post
  HttpResponse<?> link(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Action action = find(viewer, where, id);
    int version = form.number("version");
    String typed = form.text("recommendation");
    if (!typed.matches(Ids.FORM)) {
      form.refuse("recommendation", "Choose a recommendation from the list.");
    }
    RecommendationId which = new RecommendationId(form.isGood() ? Long.parseLong(typed) : 0);
    return once(
        viewer,
        where,
        action,
        form,
        () -> links.link(viewer, where.id(), action.id(), version, which));
  }

  @Post("/{recommendation}/delete")
  HttpResponse<?> unlink(Viewer viewer, String area, long id, long recommendation, Form form) {
    AreaName where = viewer.area(area);
    Action action = find(viewer, where, id);
    int version = form.number("version");
    RecommendationId which = new RecommendationId(recommendation);
    return once(
        viewer,
        where,
        action,
        form,
        () -> links.unlink(viewer, where.id(), action.id(), version, which));
  }

  private HttpResponse<?> once(
      Viewer viewer, AreaName area, Action action, Form form, Runnable change) {
    try {
      if (form.isGood()) {
        String next = UpdateFields.address(area, action.id()) + "?done=changed";
        return submissions.once(viewer.id(), form, next, change);
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("recommendation", conflict);
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
