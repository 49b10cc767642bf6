package plumbline.actions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import plumbline.common.ActionId;
import plumbline.common.AreaId;
import plumbline.common.NotFound;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.recommendations.OpenActions;

/**
 * Says for which recommendations an action is; such a recommendation stays open until it is done.
 */
@Singleton
public class ActionLinks implements OpenActions {

  private final ActionRepository reading;
  private final ActionChangeRepository changing;
  private final ActionLinkRepository repository;
  private final History history;

  ActionLinks(
      ActionRepository reading,
      ActionChangeRepository changing,
      ActionLinkRepository repository,
      History history) {
    this.reading = reading;
    this.changing = changing;
    this.repository = repository;
    this.history = history;
  }

  @Override
  public List<String> of(AreaId area, RecommendationId recommendation) {
    return repository.open(area, recommendation);
  }

  /**
   * @throws Refused for a recommendation of another area, or one that is closed or linked already
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_PLANS)
  public void link(
      Viewer viewer, AreaId area, ActionId id, int version, RecommendationId recommendation) {
    touch(viewer, area, id, version);
    if (repository.link(area, id, recommendation) != 1) {
      throw new Refused(
          "recommendation", "Choose a recommendation of this area that is not closed, once.");
    }
    record(viewer, area, "recommendation linked", id, recommendation);
  }

  /** Takes an action off a recommendation, which can then be closed without it. */
  @Transactional
  @RequiresPermission(Permission.KEEP_PLANS)
  public void unlink(
      Viewer viewer, AreaId area, ActionId id, int version, RecommendationId recommendation) {
    touch(viewer, area, id, version);
    if (repository.unlink(area, id, recommendation) != 1) {
      throw new NotFound();
    }
    record(viewer, area, "recommendation unlinked", id, recommendation);
  }

  private void touch(Viewer viewer, AreaId area, ActionId id, int version) {
    Action action = reading.find(viewer, area, id).orElseThrow(NotFound::new);
    if (!action.isKeptBy(viewer, area)) {
      throw Actions.notInCare();
    }
    if (changing.touch(area, id, version) != 1) {
      throw Actions.changedMeanwhile();
    }
  }

  private void record(
      Viewer viewer, AreaId area, String kind, ActionId id, RecommendationId recommendation) {
    Action action = reading.find(viewer, area, id).orElseThrow();
    String said = "recommendation " + recommendation.value();
    history.record(viewer.id(), area, new Change(kind, Actions.subject(id), action.kept(said)));
  }
}
