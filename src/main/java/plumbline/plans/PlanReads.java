package plumbline.plans;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.actions.ActionLine;
import plumbline.actions.ActionLines;
import plumbline.actions.ActionState;
import plumbline.actions.Impact;
import plumbline.actions.Progress;
import plumbline.common.ActionId;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.PlanId;
import plumbline.common.ReviewId;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** Plans and the actions in them, for programs. */
@Controller(ApiCall.ROOT + "/areas/{area}/plans")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class PlanReads {

  private final PlanRepository repository;
  private final ActionLines lines;
  private final InstantSource clock;

  PlanReads(PlanRepository repository, ActionLines lines, InstantSource clock) {
    this.repository = repository;
    this.lines = lines;
    this.clock = clock;
  }

  /** A plan, with how many of its actions are open, past due and done. */
  record PlanResource(
      PlanId id,
      PlanKind kind,
      String title,
      String cause,
      @Nullable ReviewId reviewId,
      int open,
      int pastDue,
      int done,
      int version) {

    static PlanResource of(Plan plan) {
      return new PlanResource(
          plan.id(),
          plan.kind(),
          plan.title(),
          plan.cause(),
          plan.reviewId(),
          plan.open(),
          plan.late(),
          plan.done(),
          plan.version());
    }
  }

  /** An action in the list of its plan; the first letters of its words. */
  record LineResource(
      ActionId id,
      String reference,
      String words,
      String leadRole,
      @Nullable AgencyId agencyId,
      @Nullable LocalDate dueBy,
      String timescale,
      boolean pastDue,
      ActionState state,
      Progress progress,
      Impact impact,
      List<CriterionId> criteria,
      @Nullable LocalDate updatedOn,
      int version) {

    static LineResource of(ActionLine line, LocalDate today) {
      return new LineResource(
          line.id(),
          line.reference(),
          line.shortWords(),
          line.leadRole(),
          line.agencyId(),
          line.dueBy(),
          line.asWritten(),
          line.isPastDue(today),
          line.state(),
          line.progress(),
          line.impact(),
          line.criteria(),
          line.updatedOn(),
          line.version());
    }
  }

  @Get
  @Reads(value = PlanResource.class, list = true, words = "The plans of an area")
  Resource index(Viewer viewer, String area, @QueryValue(defaultValue = "1") int page) {
    AreaName where = viewer.area(area);
    return Resource.cut(
        repository.all(viewer, where.id(), Month.today(clock)).stream()
            .map(PlanResource::of)
            .toList(),
        where.path("/plans"),
        page);
  }

  @Get("/{id}")
  @Reads(value = PlanResource.class, words = "One plan")
  Resource show(Viewer viewer, String area, long id) {
    Plan plan = find(viewer, viewer.area(area), id);
    return Resource.of(PlanResource.of(plan), plan.version());
  }

  @Get("/{plan}/actions")
  @Reads(value = LineResource.class, list = true, words = "The actions of a plan")
  Resource actions(
      Viewer viewer, String area, long plan, @QueryValue(defaultValue = "1") int page) {
    AreaName where = viewer.area(area);
    Plan found = find(viewer, where, plan);
    LocalDate today = Month.today(clock);
    return Resource.cut(
        lines.of(viewer, where.id(), found.id()).stream()
            .map(line -> LineResource.of(line, today))
            .toList(),
        where.path("/plans/" + plan + "/actions"),
        page);
  }

  private Plan find(Viewer viewer, AreaName area, long id) {
    return repository
        .find(viewer, area.id(), new PlanId(id), Month.today(clock))
        .orElseThrow(NotFound::new);
  }
}
