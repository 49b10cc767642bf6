package plumbline.measures;

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
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.MeasureId;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.history.SubjectPages;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The forms with which a measure is added and changed. */
@Controller("/areas/{area}/measures")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class MeasureController {

  private final Measures measures;
  private final MeasurePages pages;
  private final SubjectPages history;
  private final Submissions submissions;

  MeasureController(
      Measures measures, MeasurePages pages, SubjectPages history, Submissions submissions) {
    this.measures = measures;
    this.pages = pages;
    this.history = history;
    this.submissions = submissions;
  }

  @Get("/new")
  Page newOne(Viewer viewer, String area, @QueryValue(defaultValue = "") String standard) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.KEEP_MEASURES, where.id());
    return pages.newOne(viewer, where, standard, Form.empty());
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, Form form) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.KEEP_MEASURES, where.id());
    MeasureFacts facts = new MeasureForm(form).facts();
    MeasureId id = new MeasureId(Ids.next());
    try {
      if (form.isGood()) {
        return submissions.makeAndShow(
            viewer.id(),
            form,
            where.path("/measures/" + id.value() + "?done=added"),
            () -> measures.add(viewer, where.id(), id, facts));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return pages.newOne(viewer, where, "", form).refused();
  }

  @Get("/{id}/edit")
  Page edit(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    return pages.edit(viewer, where, kept(viewer, where, id), Form.empty());
  }

  @Post("/{id}")
  HttpResponse<?> update(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Measure measure = kept(viewer, where, id);
    int version = form.number("version");
    MeasureFacts facts = new MeasureForm(form).facts();
    try {
      if (form.isGood()) {
        return submissions.once(
            viewer.id(),
            form,
            MeasurePages.address(where, measure) + "?done=changed",
            () -> measures.change(viewer, where.id(), measure.id(), version, facts));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("name", conflict);
      return pages.edit(viewer, where, kept(viewer, where, id), form).as(HttpStatus.CONFLICT);
    }
    return pages.edit(viewer, where, measure, form).refused();
  }

  /** Who changed the measure or one of its figures. */
  @Get("/{id}/history")
  Page history(
      Viewer viewer,
      String area,
      long id,
      @QueryValue(defaultValue = "9223372036854775807") long before) {
    AreaName where = viewer.area(area);
    Measure measure =
        measures.find(viewer, where.id(), new MeasureId(id)).orElseThrow(NotFound::new);
    if (!viewer.readsWholeArea(where.id())) {
      throw new NotAllowed("You may not read the history of measures.");
    }
    return history.page(
        where.id(),
        Measures.subject(measure.id()),
        measure.name(),
        MeasurePages.address(where, measure),
        before);
  }

  private Measure kept(Viewer viewer, AreaName area, long id) {
    return kept(measures, viewer, area, id);
  }

  /**
   * @throws NotFound when it is not open to this person
   * @throws NotAllowed when it is, and only to read
   */
  static Measure kept(Measures measures, Viewer viewer, AreaName area, long id) {
    Measure measure =
        measures.find(viewer, area.id(), new MeasureId(id)).orElseThrow(NotFound::new);
    viewer.require(Permission.KEEP_MEASURES, area.id());
    return measure;
  }
}
