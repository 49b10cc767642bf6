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
import plumbline.common.ReviewPartId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;

/** Adds the parts of reviews, changes them, and releases what is withheld. */
@Singleton
public class ReviewParts {

  /** In place of a place: the part stays where it is. */
  public static final int STAYS = 0;

  private final PartRepository repository;
  private final ReviewRepository reviews;
  private final History history;

  ReviewParts(PartRepository repository, ReviewRepository reviews, History history) {
    this.repository = repository;
    this.reviews = reviews;
    this.history = history;
  }

  /** The parts of a review that this person may read, in print order. */
  public List<Part> all(Viewer viewer, AreaId area, ReviewId review) {
    return repository.all(viewer, area, review);
  }

  /**
   * Adds a part after the last one. A case is withheld; so is a quotation without consent.
   *
   * @throws Refused for a parent that is not of this review, or of a kind that cannot be one
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_REVIEWS)
  public ReviewPartId add(Viewer viewer, AreaId area, ReviewId review, PartFacts facts) {
    if (reviews.find(viewer, area, review).isEmpty()) {
      throw new NotFound();
    }
    reviews.hold(area, review);
    int position = repository.count(area, review) + 1;
    if (position > PartRepository.MOST) {
      throw new Refused("words", "A review has at most 500 parts.");
    }
    requireParent(viewer, area, review, null, facts);
    ReviewPartId id = new ReviewPartId(Ids.next());
    repository.insert(
        id,
        area,
        review,
        position,
        facts.kind(),
        facts.reference(),
        facts.heading(),
        facts.words(),
        facts.role(),
        facts.figure(),
        facts.confidence(),
        facts.verdict(),
        facts.parent(),
        facts.kind().isSensitive() && !hasConsent(facts),
        hasConsent(facts) ? facts.consent() : "");
    record(viewer, area, "part of a review added", id);
    return id;
  }

  private static boolean hasConsent(PartFacts facts) {
    return facts.kind() == PartKind.QUOTATION && !facts.consent().isBlank();
  }

  /**
   * Changes a part, or its place among the others. What is withheld stays so; what becomes a case
   * or a quotation is withheld from now on, and so is another text of one that was released, unless
   * the person may release it.
   *
   * @param position its place in the print order, from 1; {@link #STAYS} leaves it where it is
   * @throws Refused for another kind of a withheld part by somebody who may not release it
   * @throws Conflict when somebody else changed it first
   */
  @Transactional
  @RequiresPermission(Permission.KEEP_REVIEWS)
  public void change(
      Viewer viewer, AreaId area, ReviewPartId id, int version, int position, PartFacts facts) {
    Part part = hold(viewer, area, id);
    boolean mayRelease = viewer.may(Permission.RELEASE_PARTS, area);
    requireParent(viewer, area, part.reviewId(), id, facts);
    if (part.withheld() && facts.kind() != part.kind() && !mayRelease) {
      throw new Refused(
          "kind", "This part is withheld, so only the coordinator makes something else of it.");
    }
    boolean consents =
        hasConsent(facts) && (mayRelease || !part.withheld() || part.releaseNote().isBlank());
    boolean isWithheld =
        leavesWithheld(area, part, facts)
            || ((part.withheld() || part.needsRelease(facts, mayRelease)) && !consents);
    boolean closes = isWithheld && !part.withheld();
    String note = closes ? "" : consents ? facts.consent() : part.releaseNote();
    int place = move(area, part, position);
    int changed =
        repository.update(
            area,
            id,
            version,
            place,
            facts.kind(),
            facts.reference(),
            facts.heading(),
            facts.words(),
            facts.role(),
            facts.figure(),
            facts.confidence(),
            facts.verdict(),
            facts.parent(),
            isWithheld,
            note);
    requireOne(changed);
    record(viewer, area, "part of a review changed", id);
  }

  /** The part as it stands once nobody else can move the parts of its review. */
  private Part hold(Viewer viewer, AreaId area, ReviewPartId id) {
    reviews.hold(area, find(viewer, area, id).reviewId());
    return find(viewer, area, id);
  }

  /** Whether it stood below something withheld, and does no more. */
  private boolean leavesWithheld(AreaId area, Part part, PartFacts facts) {
    ReviewPartId from = part.parentId();
    ReviewPartId to = facts.parent();
    return from != null
        && !from.equals(to)
        && repository.hides(area, from) > 0
        && (to == null || repository.hides(area, to) == 0);
  }

  private int move(AreaId area, Part part, int position) {
    if (position == STAYS) {
      return part.position();
    }
    int place = Math.clamp(position, 1, repository.count(area, part.reviewId()));
    if (place != part.position()) {
      repository.shift(area, part.reviewId(), part.position() + 1, -1);
      repository.shift(area, part.reviewId(), place, 1);
    }
    return place;
  }

  /** Opens a withheld part to the readers of its review, or withholds a part from them. */
  @Transactional
  @RequiresPermission(Permission.RELEASE_PARTS)
  public void release(
      Viewer viewer, AreaId area, ReviewPartId id, int version, boolean isReleased, String note) {
    find(viewer, area, id);
    if (note.isBlank()) {
      throw new Refused("note", "Say who agreed to this, and why.");
    }
    requireOne(repository.release(area, id, version, !isReleased, note));
    record(viewer, area, isReleased ? "part released" : "part withheld", id);
  }

  /** Takes out a part that does not belong there; the history keeps that it was there. */
  @Transactional
  @RequiresPermission(Permission.KEEP_REVIEWS)
  public void remove(Viewer viewer, AreaId area, ReviewPartId id, int version) {
    Part part = hold(viewer, area, id);
    if (repository.below(area, id) > 0) {
      throw new Refused("kind", "Other parts belong to this one. Remove or change them first.");
    }
    requireOne(repository.delete(area, id, version));
    repository.shift(area, part.reviewId(), part.position() + 1, -1);
    history.record(
        viewer.id(), area, new Change("part of a review removed", subject(part), part.kept()));
  }

  private Part find(Viewer viewer, AreaId area, ReviewPartId id) {
    return repository.find(viewer, area, id).orElseThrow(NotFound::new);
  }

  private void requireParent(
      Viewer viewer,
      AreaId area,
      ReviewId review,
      @org.jspecify.annotations.Nullable ReviewPartId id,
      PartFacts facts) {
    ReviewPartId wanted = facts.parent();
    if (wanted == null) {
      if (facts.kind().needsParent()) {
        throw new Refused(
            "parent",
            facts.kind() == PartKind.TOPIC
                ? "Choose the evaluation question that this topic belongs to."
                : "Choose the topic that this narrative belongs to.");
      }
      return;
    }
    Optional<Part> parent = repository.find(viewer, area, wanted);
    if (parent.isEmpty() || !parent.get().reviewId().equals(review) || wanted.equals(id)) {
      throw new Refused("parent", "Choose another part of this review.");
    }
    if (!facts.kind().fitsBelow(parent.get().kind()) || isTooDeep(viewer, area, id, parent.get())) {
      throw new Refused(
          "parent", "“" + parent.get().label() + "” cannot hold this part. Choose another.");
    }
  }

  /** Three levels at most: whether a part is open is asked of the two above it. */
  private boolean isTooDeep(
      Viewer viewer, AreaId area, @org.jspecify.annotations.Nullable ReviewPartId id, Part parent) {
    ReviewPartId above = parent.parentId();
    boolean isThird =
        above != null && repository.find(viewer, area, above).map(Part::parentId).isPresent();
    boolean carriesTooMuch =
        id != null
            && (id.equals(above)
                || repository.twoBelow(area, id) > 0
                || (above != null && repository.below(area, id) > 0));
    return isThird || carriesTooMuch;
  }

  private static void requireOne(int changed) {
    if (changed != 1) {
      throw Conflict.overtaken(
          "Somebody else changed this part meanwhile. Nothing of yours was saved.");
    }
  }

  private void record(Viewer viewer, AreaId area, String kind, ReviewPartId id) {
    Part part = find(viewer, area, id);
    history.record(viewer.id(), area, new Change(kind, subject(part), part.kept()));
  }

  private static String subject(Part part) {
    return Reviews.subject(part.reviewId()) + " part " + part.id().value();
  }
}
