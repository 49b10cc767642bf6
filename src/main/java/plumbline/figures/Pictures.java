package plumbline.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.charts.Bounds;
import plumbline.charts.Histogram;
import plumbline.charts.ProcessChart;
import plumbline.charts.ProcessPicture;
import plumbline.charts.Threshold;
import plumbline.charts.ValueWords;
import plumbline.measures.Measure;
import plumbline.measures.Unit;
import plumbline.observations.About;
import plumbline.observations.Observation;
import plumbline.observations.Whom;
import plumbline.periods.Exceptions;
import plumbline.periods.Period;

/** What of a measure is drawn. */
final class Pictures {

  private static final int MOST_BREAKDOWNS = 12;

  private Pictures() {}

  static ProcessPicture process(
      Measure measure,
      String joined,
      ProcessChart chart,
      List<plumbline.measures.Threshold> thresholds) {
    return new ProcessPicture(
        measure.name() + ". " + joined,
        axis(measure),
        chart,
        measure.target(),
        thresholds.stream().map(each -> new Threshold(each.whose(), each.amount())).toList(),
        bounds(measure.unit()),
        words(measure.unit()));
  }

  static String axis(Measure measure) {
    String unit = measure.values().unitWords();
    return unit.isEmpty() || measure.unit() == Unit.RATE || measure.unit() == Unit.MONEY
        ? measure.name()
        : measure.name() + ", " + unit;
  }

  /** As data and not as code, so that a chart can be kept with a paper. */
  static ValueWords words(Unit unit) {
    return switch (unit) {
      case RATE -> ValueWords.of("", "%");
      case MONEY -> ValueWords.of("£", "");
      case COUNT, POSTS, TIME -> ValueWords.of("", "");
    };
  }

  static Bounds bounds(Unit unit) {
    return switch (unit) {
      case RATE -> Bounds.PERCENT;
      case COUNT, POSTS, TIME -> Bounds.FROM_NOUGHT;
      case MONEY -> Bounds.NONE;
    };
  }

  private record Kind(
      Period period, Whom whom, Exceptions exceptions, String source, boolean isForecast) {}

  /** Values by category, such as how many assessments took how long; the latest first. */
  static List<Histogram> breakdowns(Measure measure, List<Observation> current) {
    Map<Kind, List<Observation>> kinds = new LinkedHashMap<>();
    for (Observation value : current) {
      if (!value.category().isEmpty() && value.amount() != null) {
        Kind kind =
            new Kind(
                value.period(),
                value.whom(),
                value.exceptions(),
                value.source(),
                value.isForecast());
        kinds.computeIfAbsent(kind, each -> new ArrayList<>()).add(value);
      }
    }
    return kinds.entrySet().stream()
        .limit(MOST_BREAKDOWNS)
        .map(each -> histogram(measure, each.getKey(), each.getValue()))
        .toList();
  }

  private static Histogram histogram(Measure measure, Kind kind, List<Observation> all) {
    List<Histogram.Bar> bars =
        all.stream()
            .sorted(java.util.Comparator.comparingInt(Observation::categoryOrder))
            .map(value -> new Histogram.Bar(value.category(), Series.amount(value)))
            .toList();
    String title =
        Rows.sentence(kind.period().words())
            + (kind.whom().about() == About.AREA ? "" : ", " + kind.whom().words())
            + (kind.exceptions() == Exceptions.NOT_APPLICABLE
                ? ""
                : ", " + kind.exceptions().words())
            + (kind.isForecast() ? ", forecast" : "")
            + (kind.source().isEmpty() ? "" : " (" + kind.source() + ")");
    return new Histogram(title, axis(measure), "Category", bars, null, words(measure.unit()));
  }
}
