package plumbline.figures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plumbline.claims.Claims;
import plumbline.measures.Values;
import plumbline.observations.About;
import plumbline.observations.Observation;
import plumbline.periods.Exceptions;
import plumbline.periods.Period;
import plumbline.statistics.Comparator;
import plumbline.statistics.PublishedValue;

/**
 * What is published of one measure.
 *
 * @param own of the area in every release, the newest release of a period first
 * @param others of England, the region and the statistical neighbours, the newest release only
 */
record Published(List<PublishedValue> own, List<Comparator> others) {

  static final Published NOTHING = new Published(List.of(), List.of());

  /** What was known in a year: nothing of the releases that came after it. */
  Published asOf(int year) {
    return new Published(
        known(own, year),
        others.stream()
            .map(each ->
                new Comparator(
                    each.kind(), each.areaCode(), each.areaName(), known(each.values(), year)))
            .toList());
  }

  private static List<PublishedValue> known(List<PublishedValue> values, int year) {
    return values.stream().filter(each -> each.release() <= year).toList();
  }

  /** What a value can be put beside: the published ones of whom it is about. */
  List<PublishedValue> of(Observation value) {
    return switch (value.about()) {
      case AREA -> own;
      case ENGLAND -> of(Comparator.Kind.ENGLAND);
      case REGION -> of(Comparator.Kind.REGION);
      case NEIGHBOURS, OTHER -> List.of();
    };
  }

  private List<PublishedValue> of(Comparator.Kind kind) {
    return others.stream()
        .filter(other -> other.kind() == kind)
        .flatMap(other -> other.values().stream())
        .toList();
  }

  /** "41.2% including exceptions, 68.8% excluding exceptions", or nothing. */
  String beside(Values values, Observation value) {
    boolean isWhole = value.about() == About.AREA && value.category().isEmpty();
    return beside(values, isWhole ? own : List.of(), value.period());
  }

  static String beside(Values values, List<PublishedValue> own, Period period) {
    Map<Exceptions, BigDecimal> newest = new TreeMap<>();
    own.stream()
        .filter(each -> Claims.isSame(each.period(), period))
        .forEach(each -> newest.putIfAbsent(each.exceptions(), each.amount()));
    return newest.entrySet().stream()
        .map(each -> words(values, each.getValue(), each.getKey()))
        .collect(Collectors.joining(", "));
  }

  static String words(Values values, BigDecimal amount, Exceptions exceptions) {
    String words = values.words(amount);
    return exceptions == Exceptions.NOT_APPLICABLE ? words : words + " " + exceptions.words();
  }
}
