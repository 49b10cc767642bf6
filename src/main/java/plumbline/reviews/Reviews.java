package plumbline.reviews;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.Ids;
import plumbline.common.NotFound;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Adds reviews and changes them. */
@Singleton
public class Reviews {

  private final ReviewRepository repository;
  private final History history;

  Reviews(ReviewRepository repository, History history) {
    this.repository = repository;
    this.history = history;
  }

  /** The reviews that this person may read, the newest first. */
  public List<Review> all(Viewer viewer, AreaId area) {
    return repository.all(viewer, area);
  }

  /** The review, if this person may read it. */
  public Optional<Review> find(Viewer viewer, AreaId area, ReviewId id) {
    return repository.find(viewer, area, id);
  }

  /**
   * @throws Refused for a committee or predecessor that is not of this area
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_REVIEWS)
  public ReviewId add(Viewer viewer, AreaId area, ReviewFacts facts) {
    ReviewId id = new ReviewId(Ids.next());
    requirePossible(viewer, area, id, facts);
    repository.insert(
        id,
        area,
        facts.kind(),
        facts.title(),
        facts.conductedBy(),
        facts.began().value(),
        facts.ended().value(),
        facts.published().value(),
        facts.marking(),
        facts.readers(),
        facts.committee(),
        facts.source(),
        facts.predecessor(),
        facts.predecessorVerdict(),
        facts.outcome(),
        viewer.id());
    history.record(viewer.id(), area, new Change("review added", subject(id), facts));
    return id;
  }

  /**
   * @throws Conflict when somebody else changed it first
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_REVIEWS)
  public void change(Viewer viewer, AreaId area, ReviewId id, int version, ReviewFacts facts) {
    if (repository.find(viewer, area, id).isEmpty()) {
      throw new NotFound();
    }
    requirePossible(viewer, area, id, facts);
    int changed =
        repository.update(
            area,
            id,
            version,
            facts.kind(),
            facts.title(),
            facts.conductedBy(),
            facts.began().value(),
            facts.ended().value(),
            facts.published().value(),
            facts.marking(),
            facts.readers(),
            facts.committee(),
            facts.source(),
            facts.predecessor(),
            facts.predecessorVerdict(),
            facts.outcome());
    if (changed != 1) {
      throw Conflict.overtaken(
          "Somebody else changed this review meanwhile. Nothing of yours was saved.");
    }
    history.record(viewer.id(), area, new Change("review changed", subject(id), facts));
  }

  private void requirePossible(Viewer viewer, AreaId area, ReviewId id, ReviewFacts facts) {
    var committee = facts.committee();
    if (committee != null && repository.committees(area, committee) != 1) {
      throw new Refused("committee", "Choose a committee of this area.");
    }
    ReviewId predecessor = facts.predecessor();
    boolean isKnown =
        predecessor == null
            || (!predecessor.equals(id) && repository.find(viewer, area, predecessor).isPresent());
    if (!isKnown) {
      throw new Refused("predecessor", "Choose an earlier review of this area.");
    }
  }

  /** The subject of its history, on which notes hang. */
  public static String subject(ReviewId id) {
    return "review " + id.value();
  }
}
