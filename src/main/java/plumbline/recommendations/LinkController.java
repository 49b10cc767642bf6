package plumbline.recommendations;

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
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.NotFound;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** Links a recommendation to criteria and evidence, and keeps what other reviews say of it. */
@Controller("/areas/{area}/recommendations/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class LinkController {

  private final Recommendations recommendations;
  private final RecommendationLinks links;
  private final LinkPages pages;
  private final EditPages rights;
  private final Submissions submissions;

  LinkController(
      Recommendations recommendations,
      RecommendationLinks links,
      LinkPages pages,
      EditPages rights,
      Submissions submissions) {
    this.recommendations = recommendations;
    this.links = links;
    this.pages = pages;
    this.rights = rights;
    this.submissions = submissions;
  }

  @Get("/links")
  Page edit(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    return pages.page(viewer, where, changeable(viewer, where, id), Form.empty());
  }

  @Post("/criteria")
  HttpResponse<?> link(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Recommendation found = changeable(viewer, where, id);
    int version = form.number("version");
    return once(
        viewer,
        where,
        found,
        form,
        () -> links.link(viewer, where.id(), found.id(), version, criterion(form)));
  }

  private static CriterionId criterion(Form form) {
    try {
      return new CriterionId(form.text("criterion"));
    } catch (IllegalArgumentException malformed) {
      throw new Refused("criterion", "Choose a criterion from the list.");
    }
  }

  @Post("/criteria/{criterion}/delete")
  HttpResponse<?> unlink(Viewer viewer, String area, long id, CriterionId criterion, Form form) {
    AreaName where = viewer.area(area);
    Recommendation found = changeable(viewer, where, id);
    int version = form.number("version");
    return once(
        viewer,
        where,
        found,
        form,
        () -> links.unlink(viewer, where.id(), found.id(), version, criterion));
  }

  @Post("/evidence")
  HttpResponse<?> linkEvidence(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Recommendation found = changeable(viewer, where, id);
    int version = form.number("version");
    EvidenceId piece = new EvidenceId(new RecommendationForm(form).id("evidence"));
    return once(
        viewer,
        where,
        found,
        form,
        () -> links.linkEvidence(viewer, where.id(), found.id(), version, piece));
  }

  @Post("/evidence/{piece}/delete")
  HttpResponse<?> unlinkEvidence(Viewer viewer, String area, long id, long piece, Form form) {
    AreaName where = viewer.area(area);
    Recommendation found = changeable(viewer, where, id);
    int version = form.number("version");
    return once(
        viewer,
        where,
        found,
        form,
        () -> links.unlinkEvidence(viewer, where.id(), found.id(), version, new EvidenceId(piece)));
  }

  @Post("/assurances")
  HttpResponse<?> assure(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Recommendation found = changeable(viewer, where, id);
    RecommendationForm typed = new RecommendationForm(form);
    ReviewId review = new ReviewId(typed.id("assuring"));
    Stance stance = typed.chosen(Stance.class, "stance", Stance.AGREES, "Choose how it stands.");
    String words = form.words("assurance");
    int version = form.number("version");
    return once(
        viewer,
        where,
        found,
        form,
        () -> links.assure(viewer, where.id(), found.id(), version, review, stance, words));
  }

  private HttpResponse<?> once(
      Viewer viewer, AreaName area, Recommendation found, Form form, Runnable change) {
    try {
      if (form.isGood()) {
        String next = "/recommendations/" + found.id().value() + "?done=changed";
        return submissions.once(viewer.id(), form, area.path(next), change);
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("criterion", conflict);
      return pages.page(viewer, area, found, form).as(HttpStatus.CONFLICT);
    }
    return pages.page(viewer, area, found, form).refused();
  }

  private Recommendation changeable(Viewer viewer, AreaName area, long id) {
    Recommendation found =
        recommendations
            .find(viewer, area.id(), new RecommendationId(id))
            .orElseThrow(NotFound::new);
    rights.requireMayChange(viewer, area, found);
    return found;
  }
}
