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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The thresholds of a measure, and the days from which its limits begin anew. */
@Controller("/areas/{area}/measures/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class LimitController {

  private final Measures measures;
  private final MeasureLimits limits;
  private final LimitPages pages;
  private final Submissions submissions;

  LimitController(
      Measures measures, MeasureLimits limits, LimitPages pages, Submissions submissions) {
    this.measures = measures;
    this.limits = limits;
    this.pages = pages;
    this.submissions = submissions;
  }

  @Get("/limits")
  Page edit(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    return pages.page(where, kept(viewer, where, id), Form.empty());
  }

  @Post("/thresholds")
  HttpResponse<?> addThreshold(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Measure measure = kept(viewer, where, id);
    int version = form.number("version");
    Optional<MeasureLimits.Held> held = new MeasureForm(form).held(measure.values());
    return once(
        viewer,
        where,
        measure,
        form,
        "amount",
        () -> limits.addThreshold(viewer, where.id(), measure.id(), version, held.orElseThrow()));
  }

  @Post("/thresholds/{threshold}/delete")
  HttpResponse<?> removeThreshold(Viewer viewer, String area, long id, long threshold, Form form) {
    AreaName where = viewer.area(area);
    Measure measure = kept(viewer, where, id);
    int version = form.number("version");
    return once(
        viewer,
        where,
        measure,
        form,
        "amount",
        () -> limits.removeThreshold(viewer, where.id(), measure.id(), version, threshold));
  }

  @Post("/rebases")
  HttpResponse<?> rebase(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Measure measure = kept(viewer, where, id);
    int version = form.number("version");
    Optional<LocalDate> day = new MeasureForm(form).startsOn();
    String reason = new MeasureForm(form).line("reason");
    return once(
        viewer,
        where,
        measure,
        form,
        "starts_on",
        () -> limits.rebase(viewer, where.id(), measure.id(), version, day.orElseThrow(), reason));
  }

  @Post("/rebases/{day}/delete")
  HttpResponse<?> unbase(Viewer viewer, String area, long id, String day, Form form) {
    AreaName where = viewer.area(area);
    Measure measure = kept(viewer, where, id);
    int version = form.number("version");
    LocalDate startsOn = day(day);
    return once(
        viewer,
        where,
        measure,
        form,
        "starts_on",
        () -> limits.unbase(viewer, where.id(), measure.id(), version, startsOn));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException none) {
      throw new NotFound();
    }
  }

  private HttpResponse<?> once(
      Viewer viewer, AreaName area, Measure measure, Form form, String field, Runnable change) {
    try {
      if (form.isGood()) {
        String next = MeasurePages.address(area, measure) + "?done=changed";
        return submissions.once(viewer.id(), form, next, change);
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake(field, conflict);
      Measure now = kept(viewer, area, measure.id().value());
      return pages.page(area, now, form).as(HttpStatus.CONFLICT);
    }
    return pages.page(area, measure, form).refused();
  }

  private Measure kept(Viewer viewer, AreaName area, long id) {
    return MeasureController.kept(measures, viewer, area, id);
  }
}
