package plumbline.charts;

import java.util.List;

/**
 * A chart on a page, for the templates {@code charts/figure} and {@code charts/picture}.
 *
 * @param id that no other chart of the page has, fit for an address: {@code twenty-weeks}
 */
public record ChartView(
    String id, String title, Picture picture, List<String> notes, ChartTable table) {

  public static ChartView of(String id, Picture picture) {
    return new ChartView(id, picture.title(), picture, picture.notes(), picture.table());
  }
}
