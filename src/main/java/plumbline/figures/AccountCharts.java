package plumbline.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.charts.Comparison;
import plumbline.charts.Picture;
import plumbline.charts.ProcessChart;
import plumbline.charts.Rebase;
import plumbline.charts.Stretch;
import plumbline.charts.Verdict;
import plumbline.common.AreaName;
import plumbline.measures.Measure;
import plumbline.measures.Threshold;
import plumbline.observations.About;
import plumbline.observations.Observation;

/**
 * What is drawn of a measure on paper, where nobody chooses: the trends that can be called; else
 * whatever numbers there are, on one axis of time; and figures by category.
 */
record AccountCharts(
    AreaName area, Measure measure, List<Observation> current, List<Rebase> rebases) {

  private static final int MOST_TRENDS = 2;
  private static final int MOST_BREAKDOWNS = 4;
  private static final int MOST_OTHERS = 5;

  List<Picture> all(List<Threshold> thresholds) {
    List<Picture> all = new ArrayList<>();
    Series.of(current).stream()
        .filter(series -> isCalled(series.chart(measure, rebases)))
        .limit(MOST_TRENDS)
        .map(series ->
            Pictures.process(measure, series.words(), series.chart(measure, rebases), thresholds))
        .forEach(all::add);
    if (all.isEmpty()) {
      beside().ifPresent(all::add);
    }
    Pictures.breakdowns(measure, current).stream().limit(MOST_BREAKDOWNS).forEach(all::add);
    return all;
  }

  private static boolean isCalled(ProcessChart chart) {
    return chart.stretches().stream().anyMatch(stretch -> stretch.limits() != null);
  }

  /** The area's own numbers, forecasts and ranges too, beside those of others; no line for one. */
  private Optional<Picture> beside() {
    Map<String, List<Comparison.Reading>> readings = new LinkedHashMap<>();
    current.reversed().stream()
        .filter(value -> value.category().isEmpty() && value.amount() != null)
        .sorted(java.util.Comparator.comparing(Observation::about))
        .forEach(value ->
            readings
                .computeIfAbsent(who(value), who -> new ArrayList<>())
                .add(CompareChart.reading(value)));
    return readings.values().stream().mapToInt(List::size).sum() < 2
        ? Optional.empty()
        : Optional.of(
            new Comparison(
                measure.name(),
                Pictures.axis(measure),
                readings.entrySet().stream()
                    .limit(1 + MOST_OTHERS)
                    .map(each -> new Comparison.Series(each.getKey(), each.getValue()))
                    .toList(),
                Pictures.bounds(measure.unit()),
                Pictures.words(measure.unit())));
  }

  private String who(Observation value) {
    return value.about() == About.AREA ? area.name() : value.whom().words();
  }

  /** Where the measure stands; what cannot be said is left out. */
  List<MeasureAccount.Fact> facts(List<Threshold> thresholds) {
    Optional<Series> newest = IndexPages.newest(Series.of(current));
    String target =
        newest.map(series -> Movements.target(measure, series)).orElse(measure.targetWords());
    return Stream.of(
            new MeasureAccount.Fact("Latest", newest.map(this::latest).orElse("")),
            new MeasureAccount.Fact(
                "Trend",
                newest
                    .filter(series -> series.values().size() > 1)
                    .map(series -> Movements.trend(series.chart(measure, rebases)))
                    .orElse("")),
            new MeasureAccount.Fact("Target", target),
            new MeasureAccount.Fact(
                thresholds.size() == 1 ? "Threshold" : "Thresholds",
                String.join("; ", Definition.thresholds(measure, thresholds))),
            new MeasureAccount.Fact("Who answers for it", measure.ownerRole()))
        .filter(fact -> !fact.words().isBlank())
        .toList();
  }

  /** What became of the latest value; nothing that is within what is usual, or not comparable. */
  Optional<MeasureAccount.Change> change() {
    return IndexPages.newest(Series.of(current))
        .filter(series -> isTold(series.chart(measure, rebases)))
        .flatMap(series -> Movements.change(measure, series));
  }

  private static boolean isTold(ProcessChart chart) {
    Stretch last = chart.stretches().getLast();
    return last.points().size() > 1
        && (last.limits() == null
            || chart.latest().filter(point -> point.verdict() != Verdict.NONE).isPresent());
  }

  private String latest(Series series) {
    String words =
        ValueText.of(measure.values(), series.latest()) + ", " + series.latest().period().words();
    String movement = Movements.words(measure, series);
    return movement.isEmpty() ? words : words + ". " + movement;
  }
}
