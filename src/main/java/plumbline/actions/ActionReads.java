package plumbline.actions;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.ActionId;
import plumbline.common.AgencyId;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.MilestoneId;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.PlanId;
import plumbline.people.Viewer;
import plumbline.web.ApiCall;
import plumbline.web.Reads;
import plumbline.web.Resource;

/** One action with its steps and its story, for programs. */
@Controller(ApiCall.ROOT + "/areas/{area}/actions/{id}")
@Secured(SecurityRule.IS_AUTHENTICATED)
final class ActionReads {

  private final ActionRepository repository;
  private final InstantSource clock;

  ActionReads(ActionRepository repository, InstantSource clock) {
    this.repository = repository;
    this.clock = clock;
  }

  record ActionResource(
      ActionId id,
      PlanId planId,
      String reference,
      String words,
      String leadRole,
      String officer,
      @Nullable AgencyId agencyId,
      @Nullable LocalDate startsOn,
      String success,
      @Nullable ActionId dependsOn,
      String timescale,
      @Nullable LocalDate dueBy,
      boolean pastDue,
      ActionState state,
      Progress progress,
      Impact impact,
      List<CriterionId> criteria,
      int version) {

    static ActionResource of(Action action, LocalDate today) {
      return new ActionResource(
          action.id(),
          action.planId(),
          action.reference(),
          action.words(),
          action.leadRole(),
          action.officer(),
          action.agencyId(),
          action.startsOn(),
          action.success(),
          action.dependsOn(),
          action.asWritten(),
          action.dueBy(),
          action.isPastDue(today),
          action.state(),
          action.progress(),
          action.impact(),
          action.criteria(),
          action.version());
    }
  }

  record UpdateResource(
      Step step,
      LocalDate dated,
      Progress progress,
      Impact impact,
      String words,
      LocalDateTime madeAt) {

    static UpdateResource of(ActionRepository.Told told) {
      return new UpdateResource(
          told.step(), told.dated(), told.progress(), told.impact(), told.words(), told.madeAt());
    }
  }

  record MilestoneResource(
      MilestoneId id,
      String words,
      String timescale,
      @Nullable LocalDate dueBy,
      @Nullable LocalDate reachedOn) {

    static MilestoneResource of(ActionRepository.Milestone milestone) {
      return new MilestoneResource(
          milestone.id(),
          milestone.words(),
          milestone.asWritten(),
          milestone.dueBy(),
          milestone.reachedOn());
    }
  }

  @Get
  @Reads(value = ActionResource.class, words = "One action")
  Resource show(Viewer viewer, String area, long id) {
    Action found = find(viewer, viewer.area(area), id);
    return Resource.of(ActionResource.of(found, Month.today(clock)), found.version());
  }

  @Get("/updates")
  @Reads(value = UpdateResource.class, list = true, words = "The story of an action, newest first")
  Resource updates(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    Action found = find(viewer, where, id);
    return Resource.list(
        repository.updates(where.id(), found.id()).stream().map(UpdateResource::of).toList());
  }

  @Get("/milestones")
  @Reads(value = MilestoneResource.class, list = true, words = "The milestones of an action")
  Resource milestones(Viewer viewer, String area, long id) {
    AreaName where = viewer.area(area);
    Action found = find(viewer, where, id);
    return Resource.list(
        repository.milestones(where.id(), found.id()).stream().map(MilestoneResource::of).toList());
  }

  private Action find(Viewer viewer, AreaName area, long id) {
    return repository.find(viewer, area.id(), new ActionId(id)).orElseThrow(NotFound::new);
  }
}
