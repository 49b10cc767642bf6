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

/**
 * All agencies' ratings of one criterion side by side, and an agency's answer to the agreed one.
 */
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
      case "accepted" ->
          page.withNotice("It is recorded that the agency accepts the agreed rating.");
      case "recorded" -> page.withNotice("What the agency said is recorded.");
      case "withdrawn" -> page.withNotice("The dissent is withdrawn.");
      default -> page;
    };
  }

  @Post("/rate/{criterion}/agencies/{agency}/dissent")
  HttpResponse<?> dissent(
      Viewer viewer, String area, Month month, CriterionId criterion, long agency, Form form) {
    Whose whose = whose(viewer, area, month, criterion, agency);
    Typed typed = Typed.read(form);
    return answer(
        whose,
        form,
        "dissent",
        typed.withdraws() ? "withdrawn" : "dissent",
        () ->
            ratings.dissent(
                viewer,
                whose.area().id(),
                month,
                criterion,
                whose.agency(),
                typed.version(),
                typed.reason(),
                typed.printed()));
  }

  @Post("/rate/{criterion}/agencies/{agency}/accept")
  HttpResponse<?> accept(
      Viewer viewer, String area, Month month, CriterionId criterion, long agency, Form form) {
    Whose whose = whose(viewer, area, month, criterion, agency);
    int version = form.number("version");
    String agreed = form.text("agreed");
    return answer(
        whose,
        form,
        "accept",
        "accepted",
        () ->
            ratings.accept(
                viewer, whose.area().id(), month, criterion, whose.agency(), version, agreed));
  }

  /** Whose answer it is, on what. */
  private record Whose(
      Viewer viewer, AreaName area, Month month, CriterionId criterion, AgencyId agency) {}

  private static Whose whose(
      Viewer viewer, String area, Month month, CriterionId criterion, long agency) {
    AreaName where = viewer.area(area);
    if (!viewer.readsDraft(where.id(), criterion)) {
      throw new NotFound();
    }
    return new Whose(viewer, where, month, criterion, new AgencyId(agency));
  }

  private HttpResponse<?> answer(
      Whose whose, Form form, String field, String done, Runnable change) {
    if (!form.isGood()) {
      return page(whose, form, false).refused();
    }
    String next =
        whose
            .area()
            .path(
                "/rounds/%s/agencies/%s?done=%s".formatted(whose.month(), whose.criterion(), done));
    try {
      return submissions.once(whose.viewer().id(), form, next, change);
    } catch (Refused refused) {
      form.refuse(refused);
      return page(whose, form, false).refused();
    } catch (Conflict conflict) {
      form.refuse(field, String.valueOf(conflict.getMessage()));
      return page(whose, form, true).as(HttpStatus.CONFLICT);
    }
  }

  /** The page with the form that was not taken; beside, when somebody else saved first. */
  private Page page(Whose whose, Form form, boolean beside) {
    return pages.page(
        whose.viewer(),
        whose.area(),
        whose.month(),
        whose.criterion(),
        Optional.of(new SidesPages.Refusal(whose.agency(), form, beside)));
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
