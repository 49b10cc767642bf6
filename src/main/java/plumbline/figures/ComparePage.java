package plumbline.figures;

import java.util.List;
import plumbline.charts.ChartView;

/**
 * The same published measure in several areas.
 *
 * @param areas the areas to choose from
 * @param drawn how many of the areas the chart shows, or empty when it is all of them
 */
record ComparePage(
    String heading,
    String definition,
    String exceptionsRule,
    String action,
    List<Area> areas,
    boolean chosen,
    List<ChartView> charts,
    String drawn,
    List<Line> lines) {

  record Area(String slug, String name, boolean selected) {}

  /** A figure of one area, and the published ones beside it. */
  record Line(
      String area,
      String href,
      String period,
      String basis,
      String value,
      String exceptions,
      String published,
      String source,
      List<ShowPage.Said> said) {}

  /** The measures that stand in areas of this person. */
  record Choose(List<Shared> measures) {}

  record Shared(String href, String name, String areas) {}
}
