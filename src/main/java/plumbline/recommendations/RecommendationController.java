package plumbline.recommendations;

import io.micronaut.http.HttpHeaders;
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
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.NotFound;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.history.SubjectPages;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** One recommendation: read, added, changed while it is a draft. */
@Controller("/areas/{area}/recommendations")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class RecommendationController {

  private final Recommendations recommendations;
  private final EditPages editing;
  private final ShowPages showing;
  private final RecommendationCsv csv;
  private final SubjectPages history;
  private final Submissions submissions;

  RecommendationController(
      Recommendations recommendations,
      EditPages editing,
      ShowPages showing,
      RecommendationCsv csv,
      SubjectPages history,
      Submissions submissions) {
    this.recommendations = recommendations;
    this.editing = editing;
    this.showing = showing;
    this.csv = csv;
    this.history = history;
    this.submissions = submissions;
  }

  @Get("/new")
  Page newOne(Viewer viewer, String area, @QueryValue(defaultValue = "") String review) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.WRITE_RECOMMENDATIONS, where.id());
    return editing.newOne(viewer, where, review, Form.empty());
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, Form form) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.WRITE_RECOMMENDATIONS, where.id());
    Optional<RecommendationText> text = new RecommendationForm(form).text();
    try {
      if (form.isGood() && text.isPresent()) {
        String next = "/recommendations?done=added&review=" + text.get().review().value();
        return submissions.make(
            viewer.id(),
            form,
            where.path(next),
            () ->
                where.path(
                    "/recommendations/"
                        + recommendations.add(viewer, where.id(), text.get()).value()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return editing.newOne(viewer, where, form.text("review"), form).refused();
  }

  @Get("/{id}")
  Page show(Viewer viewer, String area, long id, @QueryValue(defaultValue = "") String done) {
    AreaName where = viewer.area(area);
    return showing.show(viewer, where, find(viewer, where, id)).withNotice(notice(done));
  }

  private static String notice(String done) {
    return switch (done) {
      case "agreed" -> "The recommendation is agreed. The readers of its review see it now.";
      case "closed" -> "The recommendation is closed.";
      case "answered" -> "The response is recorded.";
      case "corrected" -> "The correction is recorded. The response before it stays.";
      case "promised" -> "The new timescale is recorded. The one before it stays.";
      case "confirmed" -> "It is recorded that the timescale is understood so.";
      case "changed" -> "The change is saved.";
      default -> "";
    };
  }

  @Get("/{id}.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<byte[]> csv(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    return HttpResponse.ok(csv.one(viewer, where, find(viewer, where, id)))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"recommendation-" + id + ".csv\"");
  }

  @Get("/{id}/edit")
  Page edit(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    Recommendation found = find(viewer, where, id);
    editing.requireMayChange(viewer, where, found);
    return editing.edit(viewer, where, found, Form.empty());
  }

  @Post("/{id}")
  HttpResponse<?> update(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Recommendation found = find(viewer, where, id);
    editing.requireMayChange(viewer, where, found);
    Optional<RecommendationText> text = new RecommendationForm(form).text();
    int version = form.number("version");
    try {
      if (form.isGood() && text.isPresent()) {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/recommendations/" + id + "?done=changed"),
            () -> recommendations.change(viewer, where.id(), found.id(), version, text.get()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("words", conflict);
      return editing.edit(viewer, where, found, form).as(HttpStatus.CONFLICT);
    }
    return editing.edit(viewer, where, found, form).refused();
  }

  @Post("/{id}/agree")
  HttpResponse<?> agree(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Recommendation found = find(viewer, where, id);
    viewer.require(Permission.AGREE_RECOMMENDATIONS, where.id());
    int version = form.seen(found.version());
    return submissions.once(
        viewer.id(),
        form,
        where.path("/recommendations/" + id + "?done=agreed"),
        () -> recommendations.agree(viewer, where.id(), found.id(), version));
  }

  @Get("/{id}/history")
  Page history(
      Viewer viewer,
      String area,
      long id,
      @QueryValue(defaultValue = "9223372036854775807") long before) {
    AreaName where = viewer.area(area);
    Recommendation found = find(viewer, where, id);
    viewer.require(Permission.WRITE_RECOMMENDATIONS, where.id());
    return history.page(
        where.id(),
        Recommendations.subject(found.id()),
        found.label(),
        where.path("/recommendations/" + id),
        before);
  }

  private Recommendation find(Viewer viewer, AreaName area, long id) {
    return recommendations
        .find(viewer, area.id(), new RecommendationId(id))
        .orElseThrow(NotFound::new);
  }
}
