package plumbline.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import plumbline.charts.ChartView;
import plumbline.charts.Histogram;
import plumbline.charts.Judged;
import plumbline.charts.ProcessChart;
import plumbline.charts.Rebase;
import plumbline.charts.Verdict;
import plumbline.common.ObservationId;
import plumbline.measures.Measure;
import plumbline.measures.Threshold;
import plumbline.observations.Observation;

/**
 * What is drawn of a measure.
 *
 * @param base the address of the measure
 * @param series all that can be drawn, the one with the most values first
 * @param asked the key of the one that is wanted; else it is the first
 */
record Drawings(
    Measure measure, String base, List<Series> series, String asked, List<Rebase> rebases) {

  private Optional<Series> shown() {
    return series.stream()
        .filter(each -> each.key().equals(asked))
        .findFirst()
        .or(() -> series.stream().findFirst());
  }

  ShowPage.Drawn drawn(List<Threshold> thresholds) {
    Optional<Series> shown = shown();
    return new ShowPage.Drawn(
        series.size() < 2
            ? List.of()
            : series.stream()
                .map(each ->
                    new ShowPage.Choice(
                        each.words(),
                        base + "?series=" + each.key() + "#trend",
                        shown.filter(each::equals).isPresent()))
                .toList(),
        shown.stream().map(each -> chart(each, thresholds)).toList(),
        shown.isEmpty() ? "There is no figure to draw yet." : "");
  }

  private ChartView chart(Series each, List<Threshold> thresholds) {
    return ChartView.of(
        "process",
        Pictures.process(measure, each.words(), each.chart(measure, rebases), thresholds));
  }

  /** What the rules say of the values that are drawn, where they say anything. */
  Map<ObservationId, String> signals() {
    Map<ObservationId, String> signals = new HashMap<>();
    shown()
        .ifPresent(each -> {
          ProcessChart chart = each.chart(measure, rebases);
          List<Judged> points = chart.points();
          for (int at = 0; at < points.size(); at++) {
            Verdict verdict = points.get(at).verdict();
            if (verdict != Verdict.NONE) {
              signals.put(each.values().get(at).id(), verdict.words());
            }
          }
        });
    return signals;
  }

  static List<ChartView> breakdowns(Measure measure, List<Observation> current) {
    List<Histogram> all = Pictures.breakdowns(measure, current);
    return IntStream.range(0, all.size())
        .mapToObj(at -> ChartView.of("breakdown-" + (at + 1), all.get(at)))
        .toList();
  }
}
