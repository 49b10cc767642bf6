package plumbline.recommendations;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.Ids;
import plumbline.common.NotAllowed;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.frameworks.Criterion;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.reviews.Review;
import plumbline.reviews.Reviews;
import plumbline.timescales.Timescales;

/** Writes a draft with its limbs, addressees, criteria and timescale. */
@Singleton
final class Drafting {

  private static final int WHOLE_DAY = "2019-09-23".length();

  private final ChangeRepository repository;
  private final CriterionNames criteria;
  private final Reviews reviews;
  private final Timescales timescales;
  private final Found found;

  Drafting(
      ChangeRepository repository,
      CriterionNames criteria,
      Reviews reviews,
      Timescales timescales,
      Found found) {
    this.repository = repository;
    this.criteria = criteria;
    this.reviews = reviews;
    this.timescales = timescales;
    this.found = found;
  }

  RecommendationId insert(Viewer viewer, AreaId area, RecommendationText text) {
    Review review = review(viewer, area, text);
    repository.hold(area, review.id());
    int position = repository.last(area, review.id()) + 1;
    RecommendationId id = new RecommendationId(Ids.next());
    int ordinal = timescales.set(viewer.id(), area, id, text.timescale(), day(review));
    boolean isPrinted = !text.reference().isBlank();
    repository.insert(
        id,
        area,
        review.id(),
        position,
        isPrinted ? text.reference() : String.valueOf(position),
        isPrinted,
        text.theme(),
        text.words(),
        text.owner(),
        text.dependsOn(),
        ordinal,
        viewer.id());
    insertDetails(area, id, text);
    link(viewer, area, id, text.criteria());
    return id;
  }

  void update(
      Viewer viewer, AreaId area, Recommendation now, int version, RecommendationText text) {
    Review review = review(viewer, area, text);
    repository.hold(area, review.id());
    int position =
        review.id().equals(now.reviewId())
            ? now.position()
            : repository.last(area, review.id()) + 1;
    boolean isPrinted =
        !text.reference().isBlank() && (now.printed() || !text.reference().equals(now.reference()));
    boolean isPromised =
        timescales.of(area, now.id()).current().timescale().asWritten().equals(text.timescale());
    int ordinal =
        isPromised
            ? now.timescale()
            : timescales.rewrite(viewer.id(), area, now.id(), text.timescale(), day(review));
    found.requireOne(
        repository.update(
            area,
            now.id(),
            version,
            review.id(),
            position,
            isPrinted ? text.reference() : String.valueOf(position),
            isPrinted,
            text.theme(),
            text.words(),
            text.owner(),
            text.dependsOn(),
            ordinal));
    repository.deleteParts(area, now.id());
    repository.deleteAddressees(area, now.id());
    insertDetails(area, now.id(), text);
    relink(viewer, area, now, text);
  }

  /** What is not offered to this person stays linked: somebody else linked it. */
  private void relink(Viewer viewer, AreaId area, Recommendation now, RecommendationText text) {
    Set<CriterionId> dropped =
        criteria.linkable(viewer, area).stream().map(Criterion::id).collect(Collectors.toSet());
    dropped.retainAll(now.criteria());
    dropped.removeAll(text.criteria());
    if (!dropped.isEmpty()) {
      repository.unlinkThese(area, now.id(), dropped);
    }
    Set<CriterionId> added = new HashSet<>(text.criteria());
    now.criteria().forEach(added::remove);
    link(viewer, area, now.id(), added);
  }

  private Review review(Viewer viewer, AreaId area, RecommendationText text) {
    return reviews
        .find(viewer, area, text.review())
        .orElseThrow(() -> new Refused("review", "Choose a review of this area."));
  }

  /** The day on which the paper was published, from which "in six months" counts. */
  static @Nullable LocalDate day(Review review) {
    return review.published().length() == WHOLE_DAY ? LocalDate.parse(review.published()) : null;
  }

  private void insertDetails(AreaId area, RecommendationId id, RecommendationText text) {
    int ordinal = 0;
    for (SubPart part : text.parts()) {
      repository.insertPart(area, id, ++ordinal, part.reference(), part.words());
    }
    for (Addressee addressee : text.addressees()) {
      repository.insertAddressee(area, id, ++ordinal, addressee.kind(), addressee.words());
    }
  }

  private void link(Viewer viewer, AreaId area, RecommendationId id, Set<CriterionId> criteria) {
    for (CriterionId criterion : criteria) {
      requireCare(viewer, area, criterion);
      if (repository.link(area, id, criterion) != 1) {
        throw new Refused("criteria", "Choose criteria that this area rates.");
      }
    }
  }

  static void requireCare(Viewer viewer, AreaId area, CriterionId criterion) {
    boolean cares =
        viewer.may(Permission.AGREE_RECOMMENDATIONS, area)
            || viewer.ledCriteria(area).contains(criterion);
    if (!cares) {
      throw new NotAllowed(
          "This criterion is not in your care, so you may not link a recommendation to it.");
    }
  }
}
