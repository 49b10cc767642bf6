package plumbline.figures;

import java.math.BigDecimal;
import java.util.Optional;
import plumbline.charts.Improvement;
import plumbline.charts.Judged;
import plumbline.charts.ProcessChart;
import plumbline.charts.Verdict;
import plumbline.measures.Measure;
import plumbline.measures.Unit;
import plumbline.observations.Observation;

/** Where the latest value of a measure stands: against the one before, the target and the rules. */
final class Movements {

  private Movements() {}

  static Improvement better(Measure measure) {
    return switch (measure.better()) {
      case HIGHER -> Improvement.HIGHER;
      case LOWER -> Improvement.LOWER;
      case NEITHER -> Improvement.NEITHER;
    };
  }

  /** "Up 7.4 points from 47.5% (January 2018)", or nothing before there are two values. */
  static String words(Measure measure, Series series) {
    return series.before().map(before -> words(measure, before, series.latest())).orElse("");
  }

  private static String words(Measure measure, Observation before, Observation latest) {
    BigDecimal change = Series.amount(latest).subtract(Series.amount(before));
    String from =
        " from %s (%s)"
            .formatted(measure.values().shortWords(Series.amount(before)), before.period().words());
    if (change.signum() == 0) {
      return "The same as " + before.period().words();
    }
    return (change.signum() > 0 ? "Up " : "Down ") + size(measure, change.abs()) + from;
  }

  /** The same with its verdict; nothing when neither of the two values is better. */
  static Optional<MeasureAccount.Change> change(Measure measure, Series series) {
    int upwards =
        series
            .before()
            .map(before -> Series.amount(series.latest()).compareTo(Series.amount(before)))
            .orElse(0);
    int better =
        switch (measure.better()) {
          case HIGHER -> upwards;
          case LOWER -> -upwards;
          case NEITHER -> 0;
        };
    return better == 0
        ? Optional.empty()
        : Optional.of(new MeasureAccount.Change(better > 0, words(measure, series)));
  }

  static String size(Measure measure, BigDecimal change) {
    return measure.unit() == Unit.RATE
        ? change.stripTrailingZeros().toPlainString()
            + (change.compareTo(BigDecimal.ONE) == 0 ? " point" : " points")
        : measure.values().shortWords(change);
  }

  /** "60%, met", "60%, missed by 5.5 points"; nothing without a target. */
  static String target(Measure measure, Series series) {
    BigDecimal target = measure.target();
    if (target == null) {
      return measure.targetWords();
    }
    String words = measure.values().words(target);
    BigDecimal missing = shortfall(measure, target, Series.amount(series.latest()));
    return switch (measure.better()) {
      case NEITHER -> words;
      case HIGHER, LOWER ->
          missing.signum() <= 0 ? words + ": met" : words + ": missed by " + size(measure, missing);
    };
  }

  private static BigDecimal shortfall(Measure measure, BigDecimal target, BigDecimal latest) {
    BigDecimal below = target.subtract(latest);
    return switch (measure.better()) {
      case HIGHER, NEITHER -> below;
      case LOWER -> below.negate();
    };
  }

  /** What the rules say of the latest value, in two or three words. */
  static String trend(ProcessChart chart) {
    return chart.limits().isEmpty()
        ? "Too few points to call a trend"
        : chart.latest().map(Judged::verdict).map(Verdict::words).orElse("");
  }
}
