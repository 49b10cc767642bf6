package plumbline.contributions;

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
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** All agencies' ratings of one criterion side by side, and an agency's dissent. */
@Controller("/areas/{area}/rounds/{month}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class SidesController {

  private final AgencyRatings ratings;
  private final SidesPages pages;
  private final Submissions submissions;

  SidesController(AgencyRatings ratings, SidesPages pages, Submissions submissions) {
    this.ratings = ratings;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Get("/agencies/{criterion}")
  Page show(
      Viewer viewer,
      String area,
      Month month,
      CriterionId criterion,
      @QueryValue(defaultValue = "") String done) {
    Page page = pages.page(viewer, viewer.area(area), month, criterion, Optional.empty());
    return switch (done) {
      case "dissent" -> page.withNotice("The dissent is recorded.");
      case "withdrawn" -> page.withNotice("The dissent is withdrawn.");
      default -> page;
    };
  }

  @Post("/rate/{criterion}/agencies/{agency}/dissent")
  HttpResponse<?> dissent(
      Viewer viewer, String area, Month month, CriterionId criterion, long agency, Form form) {
    AreaName where = viewer.area(area);
    if (!viewer.readsDraft(where.id(), criterion)) {
      throw new NotFound();
    }
    AgencyId whose = new AgencyId(agency);
    Typed typed = Typed.read(form);
    if (!form.isGood()) {
      return pages.page(viewer, where, month, criterion, refusal(whose, form, false)).refused();
    }
    String next =
        where.path(
            "/rounds/%s/agencies/%s?done=%s"
                .formatted(month, criterion, typed.withdraws() ? "withdrawn" : "dissent"));
    try {
      return submissions.once(
          viewer.id(), form, next, () -> save(viewer, where, month, criterion, whose, typed));
    } catch (Refused refused) {
      form.refuse(refused);
      return pages.page(viewer, where, month, criterion, refusal(whose, form, false)).refused();
    } catch (Conflict conflict) {
      form.refuse("dissent", String.valueOf(conflict.getMessage()));
      return pages
          .page(viewer, where, month, criterion, refusal(whose, form, true))
          .as(HttpStatus.CONFLICT);
    }
  }

  private void save(
      Viewer viewer,
      AreaName area,
      Month month,
      CriterionId criterion,
      AgencyId agency,
      Typed typed) {
    ratings.dissent(
        viewer,
        area.id(),
        month,
        criterion,
        agency,
        typed.version(),
        typed.reason(),
        typed.printed());
  }

  private static Optional<SidesPages.Refusal> refusal(AgencyId agency, Form form, boolean beside) {
    return Optional.of(new SidesPages.Refusal(agency, form, beside));
  }

  /** What was typed; a dissent that is withdrawn has no reason. */
  private record Typed(int version, boolean withdraws, String reason, boolean printed) {

    static Typed read(Form form) {
      boolean withdraws = form.text("act").equals("withdraw");
      String reason = form.words("dissent");
      if (!withdraws && reason.isBlank()) {
        form.refuse("dissent", "Say why the agency does not agree.");
      }
      return new Typed(
          form.number("version"), withdraws, withdraws ? "" : reason, form.has("printed"));
    }
  }
}
