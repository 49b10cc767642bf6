package plumbline.measures;

import java.util.List;

/**
 * The measures of a criterion as other pages show them with {@code {{render "measures/summary"
 * measures}}}; may be empty.
 *
 * @param add where a measure is added, or empty
 */
public record MeasureSummary(List<Line> lines, String add) {

  /** One of them; {@code latest} says its newest value. */
  public record Line(String title, String href, String latest) {}
}
