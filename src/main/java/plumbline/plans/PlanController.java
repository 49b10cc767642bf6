package plumbline.plans;

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
import java.time.InstantSource;
import java.util.Optional;
import plumbline.common.AreaName;
import plumbline.common.Conflict;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.PlanId;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.web.Form;
import plumbline.web.Page;
import plumbline.web.Submissions;

/** The plans of an area: their list, the forms for one, and one as a file. */
@Controller("/areas/{area}/plans")
@Secured(SecurityRule.IS_AUTHENTICATED)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class PlanController {

  private final Plans plans;
  private final PlanRepository repository;
  private final PlanPages pages;
  private final PlanCsv csv;
  private final Submissions submissions;
  private final InstantSource clock;

  PlanController(
      Plans plans,
      PlanRepository repository,
      PlanPages pages,
      PlanCsv csv,
      Submissions submissions,
      InstantSource clock) {
    this.plans = plans;
    this.repository = repository;
    this.pages = pages;
    this.csv = csv;
    this.submissions = submissions;
    this.clock = clock;
  }

  @Get
  Page index(Viewer viewer, String area, @QueryValue(defaultValue = "") String done) {
    return pages
        .index(viewer, viewer.area(area))
        .withNotice(done.equals("added") ? "The plan has been added. Now add its actions." : "");
  }

  @Get("/new")
  Page newOne(Viewer viewer, String area) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.KEEP_PLANS, where.id());
    return pages.newOne(viewer, where, Form.empty());
  }

  @Post
  HttpResponse<?> create(Viewer viewer, String area, Form form) {
    AreaName where = viewer.area(area);
    viewer.require(Permission.KEEP_PLANS, where.id());
    Optional<PlanFacts> facts = PlanPages.read(form);
    try {
      if (form.isGood() && facts.isPresent()) {
        return submissions.make(
            viewer.id(),
            form,
            where.path("/plans?done=added"),
            () -> where.path("/plans/" + plans.add(viewer, where.id(), facts.get()).value()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    }
    return pages.newOne(viewer, where, form).refused();
  }

  @Get("/{id}/edit")
  Page edit(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    Plan plan = find(viewer, where, id);
    viewer.require(Permission.KEEP_PLANS, where.id());
    return pages.edit(viewer, where, plan, Form.empty());
  }

  @Post("/{id}")
  HttpResponse<?> update(Viewer viewer, String area, long id, Form form) {
    AreaName where = viewer.area(area);
    Plan plan = find(viewer, where, id);
    viewer.require(Permission.KEEP_PLANS, where.id());
    int version = form.number("version");
    Optional<PlanFacts> facts = PlanPages.read(form);
    try {
      if (form.isGood() && facts.isPresent()) {
        return submissions.once(
            viewer.id(),
            form,
            where.path("/plans/" + id + "?done=changed"),
            () -> plans.change(viewer, where.id(), plan.id(), version, facts.get()));
      }
    } catch (Refused refused) {
      form.refuse(refused);
    } catch (Conflict conflict) {
      form.overtake("title", conflict);
      return pages.edit(viewer, where, plan, form).as(HttpStatus.CONFLICT);
    }
    return pages.edit(viewer, where, plan, form).refused();
  }

  @Get("/{id}.csv")
  @Produces("text/csv;charset=utf-8")
  HttpResponse<byte[]> csv(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    Plan plan = find(viewer, where, id);
    return HttpResponse.ok(csv.bytes(viewer, where, plan))
        .contentType(MediaType.of("text/csv;charset=utf-8"))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"plan-" + id + ".csv\"");
  }

  private Plan find(Viewer viewer, AreaName area, long id) {
    return repository
        .find(viewer, area.id(), new PlanId(id), Month.today(clock))
        .orElseThrow(NotFound::new);
  }
}
