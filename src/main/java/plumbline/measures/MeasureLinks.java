package plumbline.measures;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import plumbline.actions.Criteria;
import plumbline.common.ActionId;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.CriterionId;
import plumbline.common.MeasureId;
import plumbline.common.NotAllowed;
import plumbline.common.NotFound;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/**
 * Says which criteria, recommendations and actions a measure is about. A criterion opens the
 * measure and its figures to those who contribute to it, so only who agrees its rating links it.
 */
@Singleton
public class MeasureLinks {

  private final Measures measures;
  private final MeasureLinkRepository repository;
  private final Criteria criteria;

  MeasureLinks(Measures measures, MeasureLinkRepository repository, Criteria criteria) {
    this.measures = measures;
    this.repository = repository;
    this.criteria = criteria;
  }

  /** Something that a measure is about; no address for whoever may not go there. */
  public record Linked(String text, String href) {}

  /** What a measure that the person was found to read is about, as far as they may read that. */
  public List<Linked> of(Viewer viewer, AreaName area, MeasureId id) {
    return Stream.of(
            repository.criteria(area.id(), id).stream()
                .map(each ->
                    new Linked(
                        criteria.label(each),
                        viewer.readsDraft(area.id(), each) ? area.path("/criteria/" + each) : "")),
            repository.recommendations(viewer, area.id(), id).stream()
                .map(each ->
                    new Linked(each.label(), area.path("/recommendations/" + each.id().value()))),
            repository.actions(viewer, area.id(), id).stream()
                .map(each -> new Linked(each.label(), area.path("/actions/" + each.id().value()))))
        .flatMap(every -> every)
        .toList();
  }

  /**
   * @throws Refused for a criterion that the area does not rate, or that is linked already
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEASURES)
  public void link(Viewer viewer, AreaId area, MeasureId id, int version, CriterionId criterion) {
    requireCare(viewer, area, criterion);
    measures.touch(viewer, area, id, version);
    if (repository.link(area, id, criterion) != 1) {
      throw new Refused("criterion", "Choose a criterion that this area rates, once.");
    }
    measures.record(viewer, area, "criterion linked", id, "criterion " + criterion);
  }

  @Transactional
  @RequiresPermission(Permission.KEEP_MEASURES)
  public void unlink(Viewer viewer, AreaId area, MeasureId id, int version, CriterionId criterion) {
    requireCare(viewer, area, criterion);
    measures.touch(viewer, area, id, version);
    requireLinked(repository.unlink(area, id, criterion));
    measures.record(viewer, area, "criterion unlinked", id, "criterion " + criterion);
  }

  /**
   * @throws Refused for a recommendation of another area, or one that is linked already
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEASURES)
  public void link(
      Viewer viewer, AreaId area, MeasureId id, int version, RecommendationId recommendation) {
    measures.touch(viewer, area, id, version);
    if (repository.link(area, id, recommendation) != 1) {
      throw new Refused("recommendation", "Choose a recommendation of this area, once.");
    }
    measures.record(viewer, area, "recommendation linked", id, said(recommendation));
  }

  @Transactional
  @RequiresPermission(Permission.KEEP_MEASURES)
  public void unlink(
      Viewer viewer, AreaId area, MeasureId id, int version, RecommendationId recommendation) {
    measures.touch(viewer, area, id, version);
    requireLinked(repository.unlink(area, id, recommendation));
    measures.record(viewer, area, "recommendation unlinked", id, said(recommendation));
  }

  /**
   * @throws Refused for an action of another area, or one that is linked already
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_MEASURES)
  public void link(Viewer viewer, AreaId area, MeasureId id, int version, ActionId action) {
    measures.touch(viewer, area, id, version);
    if (repository.link(area, id, action) != 1) {
      throw new Refused("action", "Choose an action of this area, once.");
    }
    measures.record(viewer, area, "action linked", id, "action " + action.value());
  }

  @Transactional
  @RequiresPermission(Permission.KEEP_MEASURES)
  public void unlink(Viewer viewer, AreaId area, MeasureId id, int version, ActionId action) {
    measures.touch(viewer, area, id, version);
    requireLinked(repository.unlink(area, id, action));
    measures.record(viewer, area, "action unlinked", id, "action " + action.value());
  }

  private static String said(RecommendationId recommendation) {
    return "recommendation " + recommendation.value();
  }

  private static void requireLinked(int unlinked) {
    if (unlinked != 1) {
      throw new NotFound();
    }
  }

  private static void requireCare(Viewer viewer, AreaId area, CriterionId criterion) {
    if (!viewer.agrees(area, criterion)) {
      throw new NotAllowed("This criterion is not in your care.");
    }
  }
}
