package plumbline.plans;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.common.NotFound;
import plumbline.common.PlanId;
import plumbline.history.History;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.web.Bodies;
import plumbline.web.Page;

/** Pages of plans without a form, made once for each state of what they show. */
@Singleton
final class KeptViews {

  private final PlanRepository repository;
  private final PlanViews views;
  private final Bodies bodies;
  private final History history;
  private final InstantSource clock;

  KeptViews(
      PlanRepository repository,
      PlanViews views,
      Bodies bodies,
      History history,
      InstantSource clock) {
    this.repository = repository;
    this.views = views;
    this.bodies = bodies;
    this.history = history;
    this.clock = clock;
  }

  /** What decides how a plan looks: the area's state, the day, the reader, what is asked. */
  private record Key(PlanId plan, String state, String reader, PlanFilter filter) {}

  /**
   * @throws NotFound when the person may not read the plan
   */
  Page page(Viewer viewer, AreaName area, PlanId id, PlanFilter filter) {
    String title = repository.title(viewer, area.id(), id).orElseThrow(NotFound::new);
    // Actions become past due without any change, at midnight.
    LocalDate today = Month.today(clock);
    Key key = new Key(id, history.sequence(area.id()) + " " + today, reader(viewer, area), filter);
    return bodies.page(title, "plans/show", key, () -> made(viewer, area, id, filter, today));
  }

  private PlanPage made(
      Viewer viewer, AreaName area, PlanId id, PlanFilter filter, LocalDate today) {
    Plan plan = repository.find(viewer, area.id(), id, today).orElseThrow(NotFound::new);
    return views.page(viewer, area, plan, filter, null);
  }

  /** Coordinators may do the same with every action; others share no page. */
  private static String reader(Viewer viewer, AreaName area) {
    return viewer.hasRole(Role.COORDINATOR, area.id())
        ? "coordinator"
        : viewer.id().value() + "/" + viewer.accessVersion();
  }
}
