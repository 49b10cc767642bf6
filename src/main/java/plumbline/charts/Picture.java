package plumbline.charts;

import java.util.List;

/** A chart as data. */
public sealed interface Picture permits ProcessPicture, Histogram, Comparison {

  String title();

  /** What its upright axis measures: "Plans issued within 20 weeks". */
  String axis();

  ValueWords values();

  /** What the chart shows, for whoever cannot see it. */
  String description();

  /** Sentences that stand under the chart. */
  List<String> notes();

  ChartTable table();
}
