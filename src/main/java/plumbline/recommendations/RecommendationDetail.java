package plumbline.recommendations;

import java.util.List;

/**
 * A recommendation with everything that is said of it, as far as a reader may read it.
 *
 * @param responses in the order of the meetings
 * @param criteria that it is about, by name
 */
public record RecommendationDetail(
    RecommendationStanding standing,
    List<SubPart> parts,
    List<Addressee> addressees,
    List<Response> responses,
    List<Assurance> assurances,
    List<String> criteria) {

  public Recommendation recommendation() {
    return standing.recommendation();
  }
}
