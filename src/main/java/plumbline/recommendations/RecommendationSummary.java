package plumbline.recommendations;

import java.util.List;

/**
 * The recommendations about a criterion as other pages show them with {@code {{render
 * "recommendations/summary" recommendations}}}; may be empty.
 */
public record RecommendationSummary(List<Line> lines) {

  /**
   * One of them.
   *
   * @param tone of the tag, which has its words too
   */
  public record Line(String href, String title, String detail, String state, String tone) {}
}
