package plumbline.figures;

import java.util.List;
import plumbline.charts.ChartView;

/** One measure: what it means, how it runs, its figures, and whether they are true. */
record ShowPage(
    Head head,
    Standing standing,
    List<Fact> definition,
    List<String> thresholds,
    Drawn drawn,
    Figures figures,
    List<ChartView> breakdowns,
    Others others,
    Checked checked,
    List<Link> links) {

  /**
   * What stands above.
   *
   * @param record where a figure is recorded, for whoever may
   * @param acts what else the person may do with the measure
   * @param everywhere the same published measure in the person's other areas, or empty
   */
  record Head(
      String heading,
      String index,
      String base,
      String record,
      List<Link> acts,
      String everywhere) {}

  record Fact(String name, String value) {}

  /** A link; without an address only its text stands there. */
  record Link(String text, String href) {}

  /** The latest value in words; nothing of it is there before there is one. */
  record Standing(String latest, String period, String movement, String target, boolean there) {}

  /**
   * What is drawn.
   *
   * @param choices what can be drawn: one basis and one rule about exceptions each
   * @param nothing why nothing is, or empty
   */
  record Drawn(List<Choice> choices, List<ChartView> charts, String nothing) {}

  record Choice(String text, String href, boolean current) {}

  /**
   * The same numbers.
   *
   * @param more that there are more than are shown, or empty
   * @param published whether anything is published for any of them; so for the other two
   * @param others values by category and of others, to be restated and released
   * @param earlier values that were restated or withdrawn, apart from those that hold
   */
  record Figures(
      List<Row> rows,
      String more,
      boolean published,
      boolean excepts,
      boolean acts,
      List<Row> others,
      List<Row> earlier) {}

  /**
   * A value.
   *
   * @param written the period as the source writes it, or empty
   * @param kind that it is a forecast, or about whom it is, or what became of it
   * @param signal what the rules say of it, or empty
   * @param published the published values of the same period, or empty
   * @param acts what the person may do with it
   */
  record Row(
      String anchor,
      String period,
      String written,
      String value,
      String parts,
      String exceptions,
      String kind,
      String signal,
      String source,
      String note,
      String published,
      String readers,
      List<Link> acts) {}

  /**
   * Whom to compare with.
   *
   * @param missing why there is nothing published to compare with, or empty
   */
  record Others(List<Compared> lines, String missing) {}

  record Compared(String who, String period, String value, String source) {}

  /**
   * What came out for a quoted figure or a stated number, or for several alike.
   *
   * @param withdraw where a stated number is withdrawn, for whoever may
   */
  record Check(String quoted, String source, List<Said> said, String withdraw) {}

  /**
   * The claim check; what somebody should look into stands first.
   *
   * @param more that there are more, or empty
   */
  record Checked(List<Check> checks, String more) {}

  record Said(String kind, boolean calm, String words) {}
}
