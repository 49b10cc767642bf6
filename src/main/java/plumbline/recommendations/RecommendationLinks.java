package plumbline.recommendations;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.EvidenceId;
import plumbline.common.NotFound;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.common.ReviewId;
import plumbline.history.Change;
import plumbline.history.History;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.reviews.Reviews;

/** What a recommendation is about, what shows that it is done, and what others say of it. */
@Singleton
public class RecommendationLinks {

  private final ChangeRepository repository;
  private final AssuranceRepository assurances;
  private final Found found;
  private final Reviews reviews;
  private final History history;

  RecommendationLinks(
      ChangeRepository repository,
      AssuranceRepository assurances,
      Found found,
      Reviews reviews,
      History history) {
    this.repository = repository;
    this.assurances = assurances;
    this.found = found;
    this.reviews = reviews;
    this.history = history;
  }

  /** What the history keeps of evidence that is linked or no more. */
  private record KeptEvidence(EvidenceId evidence) {}

  /** What the history keeps of what another review says; the next replaces it on the page. */
  private record KeptAssurance(ReviewId review, Stance stance, String words) {}

  private void record(Viewer viewer, AreaId area, String kind, RecommendationId id, Record kept) {
    history.record(viewer.id(), area, new Change(kind, Recommendations.subject(id), kept));
  }

  /** Links a criterion in the person's care; the same criterion in every version of a framework. */
  @Transactional
  @RequiresPermission(Permission.WRITE_RECOMMENDATIONS)
  public void link(
      Viewer viewer, AreaId area, RecommendationId id, int version, CriterionId criterion) {
    found.changeable(viewer, area, id);
    Drafting.requireCare(viewer, area, criterion);
    found.requireOne(repository.touch(area, id, version));
    if (repository.link(area, id, criterion) != 1) {
      throw new Refused("criterion", "Choose a criterion that this area rates, once.");
    }
    found.record(viewer, area, "criterion linked", id);
  }

  @Transactional
  @RequiresPermission(Permission.WRITE_RECOMMENDATIONS)
  public void unlink(
      Viewer viewer, AreaId area, RecommendationId id, int version, CriterionId criterion) {
    found.changeable(viewer, area, id);
    found.requireOne(repository.touch(area, id, version));
    if (repository.unlink(area, id, criterion) != 1) {
      throw new NotFound();
    }
    found.record(viewer, area, "criterion unlinked", id);
  }

  @Transactional
  @RequiresPermission(Permission.WRITE_RECOMMENDATIONS)
  public void linkEvidence(
      Viewer viewer, AreaId area, RecommendationId id, int version, EvidenceId evidence) {
    found.changeable(viewer, area, id);
    found.requireOne(repository.touch(area, id, version));
    if (repository.linkEvidence(area, id, evidence) != 1) {
      throw new Refused("evidence", "Choose evidence of this area that is not withdrawn, once.");
    }
    record(viewer, area, "evidence linked", id, new KeptEvidence(evidence));
  }

  @Transactional
  @RequiresPermission(Permission.WRITE_RECOMMENDATIONS)
  public void unlinkEvidence(
      Viewer viewer, AreaId area, RecommendationId id, int version, EvidenceId evidence) {
    found.changeable(viewer, area, id);
    found.requireOne(repository.touch(area, id, version));
    if (repository.unlinkEvidence(area, id, evidence) != 1) {
      throw new NotFound();
    }
    record(viewer, area, "evidence unlinked", id, new KeptEvidence(evidence));
  }

  /** Keeps what another review says of it, in place of what was kept of that review before. */
  @Transactional
  @RequiresPermission(Permission.WRITE_RECOMMENDATIONS)
  public void assure(
      Viewer viewer,
      AreaId area,
      RecommendationId id,
      int version,
      ReviewId review,
      Stance stance,
      String words) {
    Recommendation now = found.changeable(viewer, area, id);
    boolean isKnown = reviews.find(viewer, area, review).isPresent();
    if (!isKnown || review.equals(now.reviewId())) {
      throw new Refused("assuring", "Choose another review of this area.");
    }
    if (words.isBlank()) {
      throw new Refused("assurance", "Enter what that review says.");
    }
    found.requireOne(repository.touch(area, id, version));
    assurances.keep(area, id, review, stance, words);
    record(viewer, area, "assurance recorded", id, new KeptAssurance(review, stance, words));
  }
}
