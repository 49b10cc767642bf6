package plumbline.leaving;

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
import java.util.List;
import plumbline.areas.Areas;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.PersonId;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** One page on which a person leaves an area. */
@Controller("/areas/{area}/people/{person}/leave")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class LeavingController {

  private final Leavings leavings;
  private final Cares cares;
  private final LeavingRepository repository;
  private final LeavingPages pages;
  private final Areas areas;
  private final Submissions submissions;

  LeavingController(
      Leavings leavings,
      Cares cares,
      LeavingRepository repository,
      LeavingPages pages,
      Areas areas,
      Submissions submissions) {
    this.leavings = leavings;
    this.cares = cares;
    this.repository = repository;
    this.pages = pages;
    this.areas = areas;
    this.submissions = submissions;
  }

  @Get
  Page edit(Viewer viewer, String area, long person) {
    AreaName where = area(viewer, area);
    PersonId id = new PersonId(person);
    Care care = cares.of(viewer, where, id);
    return pages.page(
        viewer, where, care, repository.successors(viewer, where.id(), id), Form.empty());
  }

  @Post
  HttpResponse<?> leave(Viewer viewer, String area, long person, Form form) {
    AreaName where = area(viewer, area);
    PersonId id = new PersonId(person);
    Care care = cares.of(viewer, where, id);
    List<Successor> candidates = repository.successors(viewer, where.id(), id);
    Successors successors = SuccessorForm.read(form, care, candidates);
    if (form.isGood()) {
      String next = viewer.id().equals(id) ? "/" : where.path("/people?done=left");
      try {
        return submissions.once(
            viewer.id(), form, next, () -> leavings.leave(viewer, where, id, successors));
      } catch (Refused refused) {
        form.refuse(SuccessorForm.ALL, refused.words());
      } catch (Conflict conflict) {
        form.refuse(Care.Part.COORDINATION.field(), String.valueOf(conflict.getMessage()));
        return pages.page(viewer, where, care, candidates, form).as(HttpStatus.CONFLICT);
      }
    }
    return pages.page(viewer, where, care, candidates, form).refused();
  }

  private AreaName area(Viewer viewer, String slug) {
    AreaName area = areas.get(viewer, slug).named();
    viewer.require(Permission.MANAGE_PEOPLE, area.id());
    return area;
  }
}
