package plumbline.rate;

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
import java.net.URI;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.ratings.Ratings;
import plumbline.web.Form;
import plumbline.web.Submissions;

/** The page on which leads agree the ratings of a month, one short block for each criterion. */
@Controller("/areas/{area}/rounds/{month}/rate")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class RateController {

  private final Ratings ratings;
  private final Drafts drafts;
  private final RatePages pages;
  private final Submissions submissions;

  RateController(Ratings ratings, Drafts drafts, RatePages pages, Submissions submissions) {
    this.ratings = ratings;
    this.drafts = drafts;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Get
  HttpResponse<?> show(
      Viewer viewer,
      String area,
      Month month,
      @QueryValue(defaultValue = "") String saved,
      @QueryValue(defaultValue = "") String kept) {
    AreaName where = viewer.area(area);
    OwnRound round = pages.round(viewer, where, month);
    viewer.require(Permission.AGREE_RATINGS, where.id());
    if (!round.open()) {
      return HttpResponse.seeOther(URI.create(where.path("/rounds/" + month)));
    }
    return HttpResponse.ok(pages.show(round, saved, kept));
  }

  @Post("/{criterion}")
  HttpResponse<?> agree(Viewer viewer, String area, Month month, CriterionId criterion, Form form) {
    AreaName where = viewer.area(area);
    if (!viewer.readsDraft(where.id(), criterion)) {
      throw new NotFound();
    }
    RateForm typed = RateForm.read(form);
    if (!form.isGood()) {
      return pages.refused(viewer, where, month, criterion, typed).refused();
    }
    String next = where.path("/rounds/" + month + "/rate?saved=" + criterion + "#next");
    try {
      return submissions.once(
          viewer.id(), form, next, () -> confirm(viewer, where.id(), month, criterion, typed));
    } catch (Refused refused) {
      form.refuse(refused);
      return pages.refused(viewer, where, month, criterion, typed).refused();
    } catch (Conflict conflict) {
      form.refuse("level", String.valueOf(conflict.getMessage()));
      return pages.conflict(viewer, where, month, criterion, typed).as(HttpStatus.CONFLICT);
    }
  }

  /**
   * The rating goes first: a draft that arrives meanwhile then waits for it, and is turned away.
   */
  private void confirm(
      Viewer viewer, AreaId area, Month month, CriterionId criterion, RateForm typed) {
    ratings.agree(viewer, area, month, criterion, typed.version(), typed.entry().agreement());
    drafts.drop(viewer, area, month, criterion);
  }
}
