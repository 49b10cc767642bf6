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
import plumbline.common.NotFound;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.people.Viewer;
import plumbline.timescales.Promise;
import plumbline.timescales.Timescales;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** What is promised about a recommendation: confirmed by a person, or changed for a reason. */
@Controller("/areas/{area}/recommendations/{id}/timescale")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class TimescaleController {

  private final Recommendations recommendations;
  private final Decisions decisions;
  private final EditPages rights;
  private final Timescales timescales;
  private final Submissions submissions;

  TimescaleController(
      Recommendations recommendations,
      Decisions decisions,
      EditPages rights,
      Timescales timescales,
      Submissions submissions) {
    this.recommendations = recommendations;
    this.decisions = decisions;
    this.rights = rights;
    this.timescales = timescales;
    this.submissions = submissions;
  }

  @Get
  Page edit(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    return page(where, changeable(viewer, where, id), Form.empty());
  }

  @Post
  HttpResponse<?> update(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Recommendation found = changeable(viewer, where, id);
    int version = form.number("version");
    String timescale = form.words("timescale").strip();
    String reason = form.words("reason");
    return once(
        viewer,
        where,
        found,
        form,
        "promised",
        () ->
            decisions.changeTimescale(viewer, where.id(), found.id(), version, timescale, reason));
  }

  @Post("/confirm")
  HttpResponse<?> confirm(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Recommendation found = changeable(viewer, where, id);
    int version = form.number("version");
    String meaning = form.optionalLine("meaning");
    return once(
        viewer,
        where,
        found,
        form,
        "confirmed",
        () -> decisions.confirmTimescale(viewer, where.id(), found.id(), version, meaning));
  }

  private HttpResponse<?> once(
      Viewer viewer, AreaName area, Recommendation found, Form form, String done, Runnable change) {
    try {
      if (form.isGood()) {
        String next = "/recommendations/" + found.id().value() + "?done=" + done;
        return submissions.once(viewer.id(), form, area.path(next), change);
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("timescale", conflict);
      return page(area, found, form).as(HttpStatus.CONFLICT);
    }
    return page(area, found, form).refused();
  }

  private Recommendation changeable(Viewer viewer, AreaName area, long id) {
    Recommendation found =
        recommendations
            .find(viewer, area.id(), new RecommendationId(id))
            .orElseThrow(NotFound::new);
    rights.requireMayChange(viewer, area, found);
    return found;
  }

  private Page page(AreaName area, Recommendation found, Form typed) {
    Promise now = timescales.of(area.id(), found.id()).current();
    String heading = "Timescale of " + found.label();
    return new Page(
            heading,
            "recommendations/timescale",
            new TimescalePage(
                heading,
                area.path("/recommendations/" + found.id().value()),
                typed.version(found.version()),
                now.timescale().asWritten(),
                now.timescale().words(),
                now.timescale().isUnderstood(),
                now.isConfirmed(),
                Field.of(typed, "meaning", ""),
                Field.of(typed, "timescale", ""),
                Field.of(typed, "reason", "")))
        .withErrors(typed.errors());
  }
}
