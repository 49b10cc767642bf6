package plumbline.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import plumbline.charts.ChartPoint;
import plumbline.charts.ProcessChart;
import plumbline.measures.Measure;
import plumbline.observations.About;
import plumbline.observations.Exactness;
import plumbline.observations.Observation;
import plumbline.periods.Basis;
import plumbline.periods.Exceptions;
import plumbline.periods.Period;

/**
 * Values of the area itself that can be joined by a line: of one basis, and alike in whether
 * exceptions are in them. A month is never joined to a year.
 *
 * @param values one for each period, the earliest first
 */
record Series(Basis basis, Exceptions exceptions, List<Observation> values) {

  private record Kind(Basis basis, Exceptions exceptions) {}

  /** Those of a measure, the one with the most values first. */
  static List<Series> of(List<Observation> all) {
    Map<Kind, Map<Period, Observation>> kinds = new LinkedHashMap<>();
    for (Observation value : all) {
      if (isDrawn(value)) {
        kinds
            .computeIfAbsent(
                new Kind(value.basis(), value.exceptions()), kind -> new LinkedHashMap<>())
            .merge(value.period(), value, Series::better);
      }
    }
    return kinds.entrySet().stream()
        .map(each -> of(each.getKey(), each.getValue()))
        .sorted(
            Comparator.comparingInt((Series series) -> series.values.size())
                .reversed()
                .thenComparing(Series::basis)
                .thenComparing(Series::exceptions))
        .toList();
  }

  private static Series of(Kind kind, Map<Period, Observation> values) {
    List<Observation> inOrder = new ArrayList<>(values.values());
    inOrder.sort(Comparator.comparing(Observation::lastDay).thenComparing(Observation::firstDay));
    return new Series(kind.basis, kind.exceptions, inOrder);
  }

  static boolean isDrawn(Observation value) {
    return value.about() == About.AREA
        && !value.isForecast()
        && value.category().isEmpty()
        && value.amount() != null
        && value.exactness() != Exactness.RANGE;
  }

  /** Of two sources for one period the exact one, else the later recorded. */
  private static Observation better(Observation one, Observation other) {
    boolean oneExact = one.exactness() == Exactness.EXACT;
    boolean otherExact = other.exactness() == Exactness.EXACT;
    if (oneExact != otherExact) {
      return oneExact ? one : other;
    }
    return one.id().value() > other.id().value() ? one : other;
  }

  Observation latest() {
    return values.getLast();
  }

  Optional<Observation> before() {
    return values.size() < 2 ? Optional.empty() : Optional.of(values.get(values.size() - 2));
  }

  List<ChartPoint> points() {
    return values.stream()
        .map(value -> new ChartPoint(value.lastDay(), value.period().words(), amount(value)))
        .toList();
  }

  ProcessChart chart(Measure measure, List<plumbline.charts.Rebase> rebases) {
    return ProcessChart.of(points(), Movements.better(measure), rebases);
  }

  static BigDecimal amount(Observation value) {
    return Objects.requireNonNull(value.amount(), "a value of a series");
  }

  /** "By month, including exceptions". */
  String words() {
    String by = "By " + basis.words();
    return switch (exceptions) {
      case NOT_APPLICABLE -> by;
      case INCLUDING, EXCLUDING, NOT_STATED -> by + ", " + exceptions.words();
    };
  }

  String key() {
    return basis.name() + "." + exceptions.name();
  }
}
