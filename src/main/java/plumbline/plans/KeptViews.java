package plumbline.plans;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import plumbline.common.AreaName;
import plumbline.common.Month;
import plumbline.common.PlanId;
import plumbline.history.History;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.web.Bodies;
import plumbline.web.Page;

/** Pages of plans without a form, made once for each state of what they show. */
@Singleton
final class KeptViews {

  private final PlanViews views;
  private final Bodies bodies;
  private final History history;
  private final InstantSource clock;

  KeptViews(PlanViews views, Bodies bodies, History history, InstantSource clock) {
    this.views = views;
    this.bodies = bodies;
    this.history = history;
    this.clock = clock;
  }

  /** What decides how a plan looks: the area's state, the day, the reader, what is asked. */
  private record Key(PlanId plan, String state, String reader, PlanFilter filter) {}

  Page page(Viewer viewer, AreaName area, Plan plan, PlanFilter filter) {
    // Actions become past due without any change, at midnight.
    String state = history.sequence(area.id()) + " " + Month.today(clock);
    Key key = new Key(plan.id(), state, reader(viewer, area), filter);
    return bodies.page(
        plan.title(), "plans/show", key, () -> views.page(viewer, area, plan, filter, null));
  }

  /** Coordinators may do the same with every action; others share no page. */
  private static String reader(Viewer viewer, AreaName area) {
    return viewer.hasRole(Role.COORDINATOR, area.id())
        ? "coordinator"
        : viewer.id().value() + "/" + viewer.accessVersion();
  }
}
