package plumbline.plans;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.PlanId;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.reviews.Reviews;

/** Adds plans and changes what is said of them. */
@Singleton
public class Plans {

  private static final PlanId NONE = new PlanId(0);

  private final PlanRepository repository;
  private final Reviews reviews;
  private final History history;

  Plans(PlanRepository repository, Reviews reviews, History history) {
    this.repository = repository;
    this.reviews = reviews;
    this.history = history;
  }

  /** The plan as it stands on a day, when the person may read it. */
  public Optional<Plan> find(Viewer viewer, AreaId area, PlanId id, LocalDate today) {
    return repository.find(viewer, area, id, today);
  }

  /**
   * @throws Refused when the area has a plan of this title already
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_PLANS)
  public PlanId add(Viewer viewer, AreaId area, PlanFacts facts) {
    if (repository.count(area) >= PlanRepository.MOST) {
      throw new Refused("title", "The area has 100 plans, which is the most it can have.");
    }
    requirePossible(viewer, area, facts, NONE);
    PlanId id = new PlanId(Ids.next());
    repository.insert(id, area, facts.kind(), facts.title(), facts.cause(), facts.review());
    record(viewer, area, "plan added", id, facts);
    return id;
  }

  /**
   * @throws Conflict when somebody else changed it first
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_PLANS)
  public void change(Viewer viewer, AreaId area, PlanId id, int version, PlanFacts facts) {
    requirePossible(viewer, area, facts, id);
    if (repository.change(
            area, id, version, facts.kind(), facts.title(), facts.cause(), facts.review())
        != 1) {
      throw Conflict.overtaken(
          "Somebody else changed this plan meanwhile. Nothing of yours was saved.");
    }
    record(viewer, area, "plan changed", id, facts);
  }

  private void requirePossible(Viewer viewer, AreaId area, PlanFacts facts, PlanId id) {
    ReviewId review = facts.review();
    if (review != null && reviews.find(viewer, area, review).isEmpty()) {
      throw new Refused("review", "Choose a review of this area.");
    }
    if (repository.named(area, facts.title(), id) > 0) {
      throw new Refused("title", "The area already has a plan of this title; enter another one.");
    }
  }

  private void record(Viewer viewer, AreaId area, String kind, PlanId id, PlanFacts facts) {
    ReviewId review = facts.review();
    Plan.Kept kept =
        new Plan.Kept(
            facts.kind(),
            facts.title(),
            facts.cause(),
            review == null ? "" : String.valueOf(review.value()));
    history.record(viewer.id(), area, new Change(kind, subject(id), kept));
  }

  static String subject(PlanId id) {
    return "plan " + id.value();
  }
}
