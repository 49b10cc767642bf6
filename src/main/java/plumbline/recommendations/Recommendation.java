package plumbline.recommendations;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.common.RecommendationId;
import plumbline.common.ReviewId;
import plumbline.people.Permission;
import plumbline.people.Viewer;
import plumbline.timescales.Promises;

/**
 * A recommendation as its reader sees it.
 *
 * @param position its place in the review, from 1
 * @param printed whether the paper prints the reference; otherwise the program gave the number
 * @param timescale the ordinal of the promise that holds
 * @param linked the ids of its criteria with commas; nothing when it is about none
 */
@MappedEntity("recommendation")
public record Recommendation(
    @Id RecommendationId id,
    ReviewId reviewId,
    String reviewTitle,
    int position,
    String reference,
    boolean printed,
    String theme,
    String words,
    String owner,
    RecommendationState state,
    Decision decision,
    @Nullable LocalDate decidedOn,
    String decisionReason,
    String dependsOn,
    int timescale,
    PersonId addedBy,
    @Nullable LocalDate closedOn,
    String closingReason,
    int version,
    @Nullable String linked) {

  public List<CriterionId> criteria() {
    return linked == null
        ? List.of()
        : Arrays.stream(linked.split(",")).map(CriterionId::new).toList();
  }

  /** "Recommendation iv", "Recommendation 3". */
  public String label() {
    return "Recommendation " + reference;
  }

  /** "Accepted on 3 July 2019: with the budget". */
  public String decisionWords() {
    LocalDate day = decidedOn;
    return decision.words()
        + (day == null ? "" : " on " + Month.words(day))
        + (decisionReason.isBlank() ? "" : ": " + decisionReason);
  }

  /** Why nothing more is done for it: "On 4 May 2020: reached"; empty while it is open. */
  public String closingWords() {
    LocalDate day = closedOn;
    return day == null ? "" : "On " + Month.words(day) + ": " + closingReason;
  }

  /** Whether this person may change it: the coordinator, a lead of what it is about. */
  boolean mayChange(Viewer viewer, AreaId area) {
    if (viewer.may(Permission.AGREE_RECOMMENDATIONS, area)) {
      return true;
    }
    boolean isOwn =
        criteria().isEmpty()
            ? addedBy.equals(viewer.id())
            : criteria().stream().anyMatch(viewer.ledCriteria(area)::contains);
    return isOwn && viewer.may(Permission.WRITE_RECOMMENDATIONS, area);
  }

  /** What the history keeps of it. */
  record Kept(
      String review,
      String reference,
      boolean printed,
      String theme,
      String words,
      List<SubPart> parts,
      List<Addressee> addressees,
      String owner,
      RecommendationState state,
      Decision decision,
      String decidedOn,
      String decisionReason,
      String dependsOn,
      String timescale,
      List<CriterionId> criteria,
      String closingReason) {}

  Kept kept(List<SubPart> parts, List<Addressee> addressees, Promises promises) {
    LocalDate decided = decidedOn;
    return new Kept(
        String.valueOf(reviewId.value()),
        reference,
        printed,
        theme,
        words,
        parts,
        addressees,
        owner,
        state,
        decision,
        decided == null ? "" : decided.toString(),
        decisionReason,
        dependsOn,
        promises.current().timescale().asWritten(),
        criteria(),
        closingReason);
  }
}
