package plumbline.actions;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.common.AreaId;
import plumbline.common.PlanId;
import plumbline.people.Viewer;

/** The actions of a plan as a person may read them: all of them, or those of their agency. */
@Singleton
public class ActionLines {

  /** A plan has no more actions than this. */
  public static final int MOST = 1_000;

  private final ActionRepository repository;
  private final ActionLinkRepository links;

  ActionLines(ActionRepository repository, ActionLinkRepository links) {
    this.repository = repository;
    this.links = links;
  }

  /** Open ones first, by the day on which they are due; so what is past due comes first of all. */
  public List<ActionLine> of(Viewer viewer, AreaId area, PlanId plan) {
    return repository.lines(viewer, area, plan);
  }

  /** The same with everything that is said of them. */
  public List<ActionRow> rows(Viewer viewer, AreaId area, PlanId plan) {
    return repository.rows(viewer, area, plan);
  }

  /** The steps on the way of every one of them, the earliest first. */
  public List<ActionMilestone> milestones(Viewer viewer, AreaId area, PlanId plan) {
    return repository.milestones(viewer, area, plan);
  }

  /** What they are for: recommendations that this person, who was given the plan, may read. */
  public List<ActionRecommendation> recommendations(Viewer viewer, AreaId area, PlanId plan) {
    return links.ofPlan(viewer, area, plan);
  }

  /** Whether this person may say how this action goes. */
  public static boolean mayUpdate(Viewer viewer, AreaId area, ActionLine line) {
    return Action.updates(viewer, area, line.agencyId(), line.criteria());
  }
}
