package plumbline.recommendations;

import java.util.List;
import java.util.Set;
import plumbline.common.CriterionId;
import plumbline.common.Refused;
import plumbline.common.ReviewId;

/**
 * A recommendation as it is typed in.
 *
 * @param reference as printed; when blank, the program gives a number and says so
 * @param owner the role that answers for it; may be empty
 * @param dependsOn another plan that comes first; may be empty
 * @param timescale as written; blank when none is set
 */
public record RecommendationText(
    ReviewId review,
    String reference,
    String theme,
    String words,
    List<SubPart> parts,
    List<Addressee> addressees,
    String owner,
    String dependsOn,
    String timescale,
    Set<CriterionId> criteria) {

  public RecommendationText {
    parts = List.copyOf(parts);
    addressees = List.copyOf(addressees);
    criteria = Set.copyOf(criteria);
    if (words.isBlank()) {
      throw new Refused("words", "Enter what is recommended.");
    }
  }

  public static RecommendationText of(ReviewId review, String words) {
    return new RecommendationText(
        review, "", "", words, List.of(), List.of(), "", "", "", Set.of());
  }

  public RecommendationText numbered(String printed, String underTheme) {
    return new RecommendationText(
        review,
        printed,
        underTheme,
        words,
        parts,
        addressees,
        owner,
        dependsOn,
        timescale,
        criteria);
  }

  public RecommendationText promised(String asWritten) {
    return new RecommendationText(
        review, reference, theme, words, parts, addressees, owner, dependsOn, asWritten, criteria);
  }

  public RecommendationText addressed(String role, Addressee... to) {
    return new RecommendationText(
        review, reference, theme, words, parts, List.of(to), role, dependsOn, timescale, criteria);
  }

  public RecommendationText inParts(SubPart... limbs) {
    return new RecommendationText(
        review,
        reference,
        theme,
        words,
        List.of(limbs),
        addressees,
        owner,
        dependsOn,
        timescale,
        criteria);
  }

  public RecommendationText after(String plan) {
    return new RecommendationText(
        review, reference, theme, words, parts, addressees, owner, plan, timescale, criteria);
  }

  public RecommendationText about(CriterionId... which) {
    return new RecommendationText(
        review,
        reference,
        theme,
        words,
        parts,
        addressees,
        owner,
        dependsOn,
        timescale,
        Set.of(which));
  }
}
