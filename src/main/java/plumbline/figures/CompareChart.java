package plumbline.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plumbline.charts.ChartView;
import plumbline.charts.Comparison;
import plumbline.common.AreaId;
import plumbline.common.AreaName;
import plumbline.common.MeasureId;
import plumbline.figures.CompareRepository.Own;
import plumbline.observations.Exactness;
import plumbline.observations.Observation;

/** The figures of several areas on one chart, a shape for each area. */
record CompareChart(
    String name, List<Observation> values, Map<MeasureId, Own> own, Map<AreaId, AreaName> names) {

  /** More shapes than this nobody tells apart. */
  private static final int MOST = 6;

  List<ChartView> charts() {
    Map<String, List<Comparison.Reading>> areas = areas();
    if (areas.isEmpty()) {
      return List.of();
    }
    Own first = own.values().iterator().next();
    List<Comparison.Series> series =
        areas.entrySet().stream()
            .limit(MOST)
            .map(each -> new Comparison.Series(each.getKey(), each.getValue()))
            .toList();
    return List.of(
        ChartView.of(
            "areas",
            new Comparison(
                name, name, series, Pictures.bounds(first.unit()), Pictures.words(first.unit()))));
  }

  /** That the chart leaves areas out, and what to do. */
  String words() {
    int all = areas().size();
    return all > MOST
        ? "The chart shows the first %d of %d areas; choose others below. The table has all."
            .formatted(MOST, all)
        : "";
  }

  private Map<String, List<Comparison.Reading>> areas() {
    Map<String, List<Comparison.Reading>> areas = new TreeMap<>();
    for (Observation value : values) {
      Own measure = own.get(value.measureId());
      AreaName area = measure == null ? null : names.get(measure.areaId());
      if (area != null && value.amount() != null) {
        areas.computeIfAbsent(area.name(), each -> new java.util.ArrayList<>()).add(reading(value));
      }
    }
    return new LinkedHashMap<>(areas);
  }

  static Comparison.Reading reading(Observation value) {
    return new Comparison.Reading(
        value.period(),
        value.period().words(),
        Series.amount(value),
        value.exactness() == Exactness.RANGE ? value.amountTo() : null,
        switch (value.exactness()) {
          case EXACT, DIRECTION, NOT_RECORDED -> Comparison.Exactness.EXACT;
          case ABOUT -> Comparison.Exactness.ABOUT;
          case AT_LEAST -> Comparison.Exactness.AT_LEAST;
          case AT_MOST -> Comparison.Exactness.AT_MOST;
          case RANGE -> Comparison.Exactness.RANGE;
        },
        value.isForecast());
  }
}
