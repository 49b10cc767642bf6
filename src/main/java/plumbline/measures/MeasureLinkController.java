package plumbline.measures;

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
import plumbline.common.ActionId;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** Links a measure to criteria, recommendations and actions. */
@Controller("/areas/{area}/measures/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class MeasureLinkController {

  private final Measures measures;
  private final MeasureLinks links;
  private final LinkPages pages;
  private final Submissions submissions;

  MeasureLinkController(
      Measures measures, MeasureLinks links, LinkPages pages, Submissions submissions) {
    this.measures = measures;
    this.links = links;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Get("/links")
  Page edit(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    Measure measure = MeasureController.kept(measures, viewer, where, id);
    return pages.page(viewer, where, measure, Form.empty());
  }

  /** A link to make or to take off, of a measure and the version that was shown. */
  private interface Step {
    void take(Viewer viewer, AreaName area, Measure measure, int version);
  }

  @Post("/criteria")
  HttpResponse<?> linkCriterion(Viewer viewer, String area, long id, Form form) {
    return once(
        viewer,
        area,
        id,
        form,
        "criterion",
        (who, where, measure, version) ->
            links.link(who, where.id(), measure.id(), version, criterion(form)));
  }

  private static CriterionId criterion(Form form) {
    try {
      return new CriterionId(form.text("criterion"));
    } catch (IllegalArgumentException malformed) {
      throw new Refused("criterion", "Choose a criterion from the list.");
    }
  }

  @Post("/criteria/{criterion}/delete")
  HttpResponse<?> unlinkCriterion(
      Viewer viewer, String area, long id, CriterionId criterion, Form form) {
    return once(
        viewer,
        area,
        id,
        form,
        "criterion",
        (who, where, measure, version) ->
            links.unlink(who, where.id(), measure.id(), version, criterion));
  }

  @Post("/recommendations")
  HttpResponse<?> linkRecommendation(Viewer viewer, String area, long id, Form form) {
    return once(
        viewer,
        area,
        id,
        form,
        "recommendation",
        (who, where, measure, version) ->
            links.link(
                who,
                where.id(),
                measure.id(),
                version,
                new RecommendationId(number(form, "recommendation"))));
  }

  @Post("/recommendations/{recommendation}/delete")
  HttpResponse<?> unlinkRecommendation(
      Viewer viewer, String area, long id, long recommendation, Form form) {
    RecommendationId which = new RecommendationId(recommendation);
    return once(
        viewer,
        area,
        id,
        form,
        "recommendation",
        (who, where, measure, version) ->
            links.unlink(who, where.id(), measure.id(), version, which));
  }

  @Post("/actions")
  HttpResponse<?> linkAction(Viewer viewer, String area, long id, Form form) {
    return once(
        viewer,
        area,
        id,
        form,
        "action",
        (who, where, measure, version) ->
            links.link(
                who, where.id(), measure.id(), version, new ActionId(number(form, "action"))));
  }

  @Post("/actions/{action}/delete")
  HttpResponse<?> unlinkAction(Viewer viewer, String area, long id, long action, Form form) {
    return once(
        viewer,
        area,
        id,
        form,
        "action",
        (who, where, measure, version) ->
            links.unlink(who, where.id(), measure.id(), version, new ActionId(action)));
  }

  private static long number(Form form, String field) {
    String typed = form.text(field);
    if (!typed.matches(Ids.FORM)) {
      throw new Refused(field, "Choose one from the list.");
    }
    return Long.parseLong(typed);
  }

  private HttpResponse<?> once(
      Viewer viewer, String slug, long id, Form form, String field, Step step) {
    AreaName area = viewer.area(slug);
    Measure measure = MeasureController.kept(measures, viewer, area, id);
    int version = form.number("version");
    try {
      return submissions.once(
          viewer.id(),
          form,
          MeasurePages.address(area, measure) + "?done=changed",
          () -> step.take(viewer, area, measure, version));
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake(field, conflict);
      Measure now = MeasureController.kept(measures, viewer, area, id);
      return pages.page(viewer, area, now, form).as(HttpStatus.CONFLICT);
    }
    return pages.page(viewer, area, measure, form).refused();
  }
}
