package plumbline.actions;

import jakarta.inject.Singleton;
import java.util.List;
import plumbline.common.AreaName;
import plumbline.people.Viewer;
import plumbline.recommendations.LinkedMeasures;
import plumbline.web.Form;

/** What stands around an action: criteria, recommendations and measures. */
@Singleton
final class ActionSurroundings {

  private final ActionLinkRepository repository;
  private final Criteria criteria;
  private final LinkedMeasures measures;

  ActionSurroundings(ActionLinkRepository repository, Criteria criteria, LinkedMeasures measures) {
    this.repository = repository;
    this.criteria = criteria;
    this.measures = measures;
  }

  List<ActionPage.Link> criteria(Viewer viewer, AreaName area, Action action) {
    return action.criteria().stream()
        .map(id ->
            new ActionPage.Link(
                criteria.label(id),
                viewer.readsDraft(area.id(), id) ? area.path("/criteria/" + id) : ""))
        .toList();
  }

  List<ActionPage.Linked> recommendations(
      Viewer viewer, AreaName area, Action action, String base) {
    return repository.recommendations(viewer, area.id(), action.id()).stream()
        .map(each -> {
          long id = each.id().value();
          return new ActionPage.Linked(
              each.label(),
              area.path("/recommendations/" + id),
              base.isEmpty() ? "" : base + "/recommendations/" + id + "/delete");
        })
        .toList();
  }

  List<Choice> linkable(Viewer viewer, AreaName area, Action action, Form typed) {
    return repository.linkable(viewer, area.id(), action.id()).stream()
        .map(each -> {
          String id = String.valueOf(each.id().value());
          return Choice.of(id, each.label(), id.equals(typed.text("recommendation")));
        })
        .toList();
  }

  List<LinkedMeasures.Linked> measures(Viewer viewer, AreaName area, Action action) {
    return measures.of(viewer, area, action.id());
  }
}
