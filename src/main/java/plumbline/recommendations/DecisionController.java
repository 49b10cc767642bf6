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
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.people.Viewer;
import plumbline.web.Choice;
import plumbline.web.Field;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** What is decided on a recommendation, and its end. */
@Controller("/areas/{area}/recommendations/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class DecisionController {

  private final Recommendations recommendations;
  private final Decisions decisions;
  private final EditPages rights;
  private final Submissions submissions;

  DecisionController(
      Recommendations recommendations,
      Decisions decisions,
      EditPages rights,
      Submissions submissions) {
    this.recommendations = recommendations;
    this.decisions = decisions;
    this.rights = rights;
    this.submissions = submissions;
  }

  @Get("/decision")
  Page edit(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    return page(where, changeable(viewer, where, id), Form.empty());
  }

  @Post("/decision")
  HttpResponse<?> decide(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Recommendation found = changeable(viewer, where, id);
    RecommendationForm typed = new RecommendationForm(form);
    Decision decision =
        typed.chosen(Decision.class, "decision", Decision.PENDING, "Choose what was decided.");
    @Nullable LocalDate day = typed.day("decided_on");
    String reason = form.words("decision_reason");
    int version = form.number("version");
    return once(
        viewer,
        where,
        found,
        form,
        "decision",
        () -> decisions.decide(viewer, where.id(), found.id(), version, decision, day, reason));
  }

  @Post("/close")
  HttpResponse<?> close(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Recommendation found = changeable(viewer, where, id);
    String reason = form.words("closing_reason");
    int version = form.number("version");
    return once(
        viewer,
        where,
        found,
        form,
        "closing_reason",
        () -> recommendations.close(viewer, where.id(), found.id(), version, reason));
  }

  private HttpResponse<?> once(
      Viewer viewer,
      AreaName area,
      Recommendation found,
      Form form,
      String field,
      Runnable change) {
    try {
      if (form.isGood()) {
        String done = field.equals("decision") ? "changed" : "closed";
        String next = "/recommendations/" + found.id().value() + "?done=" + done;
        return submissions.once(viewer.id(), form, area.path(next), change);
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake(field, conflict);
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

  private static Page page(AreaName area, Recommendation found, Form typed) {
    LocalDate day = found.decidedOn();
    String heading = "Decision on " + found.label();
    String chosen = typed.text("decision", found.decision().name());
    typed.beside("decision", found.decision().name(), found.decision().words());
    return new Page(
            heading,
            "recommendations/decision",
            new DecisionPage(
                heading,
                area.path("/recommendations/" + found.id().value()),
                typed.version(found.version()),
                Choice.of(Decision.values(), Decision::words, chosen),
                typed.error("decision"),
                Field.of(typed, "decided_on", day == null ? "" : Month.words(day)),
                Field.of(typed, "decision_reason", found.decisionReason()),
                found.state() != RecommendationState.CLOSED,
                Field.of(typed, "closing_reason", "")))
        .withErrors(typed.errors());
  }
}
