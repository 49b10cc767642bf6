package plumbline.observations.entry;

import java.util.List;

/** The values of a measure in a table, those that hold apart from the earlier ones. */
record IndexPage(
    String measure,
    String back,
    List<FigurePage.Link> acts,
    Table current,
    Table earlier,
    String newer,
    String older,
    List<Claimed> claims) {

  record Table(String caption, List<Row> rows) {}

  /**
   * @param hidden says which figure, for whoever hears the links
   */
  record Row(
      String period,
      String value,
      String kind,
      String source,
      String note,
      String readers,
      String hidden,
      List<FigurePage.Link> acts) {}

  /** What a source states of two values. */
  record Claimed(String words, String source, String ended, String withdraw) {}
}
