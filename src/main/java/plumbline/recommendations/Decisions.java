package plumbline.recommendations;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.Conflict;
import plumbline.common.RecommendationId;
import plumbline.common.Refused;
import plumbline.people.Permission;
import plumbline.people.RequiresPermission;
import plumbline.people.Viewer;
import plumbline.reviews.Review;
import plumbline.reviews.Reviews;
import plumbline.timescales.Timescales;

/** What is decided on a recommendation, and until when it is promised. */
@Singleton
public class Decisions {

  private final ChangeRepository repository;
  private final Found found;
  private final Timescales timescales;
  private final Reviews reviews;

  Decisions(ChangeRepository repository, Found found, Timescales timescales, Reviews reviews) {
    this.repository = repository;
    this.found = found;
    this.timescales = timescales;
    this.reviews = reviews;
  }

  /**
   * @param day on which it was decided, if that is known; never after today
   * @throws Refused for a rejection without a reason
   */
  @Transactional
  @RequiresPermission(Permission.WRITE_RECOMMENDATIONS)
  public void decide(
      Viewer viewer,
      AreaId area,
      RecommendationId id,
      int version,
      Decision decision,
      @Nullable LocalDate day,
      String reason) {
    found.changeable(viewer, area, id);
    if (day != null && day.isAfter(found.today())) {
      throw new Refused("decided_on", "A decision cannot be dated after today.");
    }
    boolean needsReason = decision == Decision.REJECTED || decision == Decision.PARTLY;
    if (needsReason && reason.isBlank()) {
      throw new Refused("decision_reason", "Enter why it is not accepted in full.");
    }
    found.requireOne(repository.decide(area, id, version, decision, day, reason));
    found.record(viewer, area, "recommendation decided", id);
  }

  /**
   * Promises another timescale; the one before stays with it.
   *
   * @throws Refused without a reason, or when nothing changes
   */
  @Transactional
  @RequiresPermission(Permission.WRITE_RECOMMENDATIONS)
  public void changeTimescale(
      Viewer viewer,
      AreaId area,
      RecommendationId id,
      int version,
      String asWritten,
      String reason) {
    Recommendation now = open(viewer, area, id);
    int ordinal =
        timescales.change(viewer.id(), area, id, asWritten, reason, day(viewer, area, now));
    found.requireOne(repository.promise(area, id, version, ordinal));
    found.record(viewer, area, "timescale changed", id);
  }

  /**
   * Says that the timescale is understood rightly, or what it means.
   *
   * @param meaning in words that the program understands; blank when it understood it rightly
   */
  @Transactional
  @RequiresPermission(Permission.WRITE_RECOMMENDATIONS)
  public void confirmTimescale(
      Viewer viewer, AreaId area, RecommendationId id, int version, String meaning) {
    Recommendation now = open(viewer, area, id);
    int ordinal =
        timescales.confirm(viewer.id(), area, id, now.timescale(), meaning, day(viewer, area, now));
    found.requireOne(repository.promise(area, id, version, ordinal));
    found.record(viewer, area, "timescale confirmed", id);
  }

  /** From here on nobody else promises anything about a recommendation of the same review. */
  private Recommendation open(Viewer viewer, AreaId area, RecommendationId id) {
    repository.hold(area, found.changeable(viewer, area, id).reviewId());
    Recommendation now = found.changeable(viewer, area, id);
    if (now.state() == RecommendationState.CLOSED) {
      throw new Conflict("This recommendation is closed, so its timescale stays.");
    }
    return now;
  }

  private @Nullable LocalDate day(Viewer viewer, AreaId area, Recommendation now) {
    Review review = reviews.find(viewer, area, now.reviewId()).orElseThrow();
    return Drafting.day(review);
  }
}
