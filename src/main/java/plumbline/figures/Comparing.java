package plumbline.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.measures.Values;
import plumbline.observations.About;
import plumbline.observations.Observation;
import plumbline.periods.Exceptions;
import plumbline.statistics.Comparator;
import plumbline.statistics.PublishedValue;

/** Whom to compare an area with: what is published about others, and what sources state. */
final class Comparing {

  private static final int MOST_STATED = 20;

  private final Values values;
  private final Published published;

  Comparing(Values values, Published published) {
    this.values = values;
    this.published = published;
  }

  List<ShowPage.Compared> lines(List<Observation> current) {
    List<ShowPage.Compared> lines = published();
    current.stream()
        .filter(value -> value.about() != About.AREA && value.category().isEmpty())
        .limit(MOST_STATED)
        .map(this::stated)
        .forEach(lines::add);
    return lines;
  }

  /** Without what sources state. */
  List<ShowPage.Compared> published() {
    List<ShowPage.Compared> lines = new ArrayList<>();
    published.others().stream()
        .filter(other -> other.kind() != Comparator.Kind.NEIGHBOUR)
        .forEach(other -> lines.addAll(latest(name(other), other.values())));
    lines.addAll(neighbours());
    return lines;
  }

  private static String name(Comparator other) {
    return other.kind() == Comparator.Kind.ENGLAND ? "England" : "The region, " + other.areaName();
  }

  /** The newest period, with and without exceptions. */
  private List<ShowPage.Compared> latest(String who, List<PublishedValue> all) {
    Optional<PublishedValue> last = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    return last.stream()
        .flatMap(newest -> all.stream().filter(each -> each.period().equals(newest.period())))
        .map(each ->
            new ShowPage.Compared(
                who,
                each.period().words(),
                Published.words(values, each.amount(), each.exceptions()),
                source(each)))
        .toList();
  }

  private static String source(PublishedValue value) {
    return "Published, release of " + value.release();
  }

  private record Same(plumbline.periods.Period period, Exceptions exceptions) {}

  /** The range and the middle of the neighbours, for the newest period that any of them has. */
  private List<ShowPage.Compared> neighbours() {
    Map<Same, List<PublishedValue>> all = new LinkedHashMap<>();
    published.others().stream()
        .filter(other -> other.kind() == Comparator.Kind.NEIGHBOUR)
        .flatMap(other -> other.values().stream())
        .forEach(value ->
            all.computeIfAbsent(
                    new Same(value.period(), value.exceptions()), same -> new ArrayList<>())
                .add(value));
    Optional<java.time.LocalDate> newest =
        all.keySet().stream()
            .map(same -> same.period().last())
            .max(java.util.Comparator.naturalOrder());
    return all.entrySet().stream()
        .filter(each -> newest.filter(each.getKey().period().last()::equals).isPresent())
        .map(each -> range(each.getKey(), each.getValue()))
        .toList();
  }

  private ShowPage.Compared range(Same same, List<PublishedValue> of) {
    List<BigDecimal> sorted = of.stream().map(PublishedValue::amount).sorted().toList();
    String exceptions =
        same.exceptions() == Exceptions.NOT_APPLICABLE ? "" : " " + same.exceptions().words();
    return new ShowPage.Compared(
        "Statistical neighbours (%d)".formatted(of.size()),
        same.period().words(),
        "%s to %s, median %s%s"
            .formatted(
                values.shortWords(sorted.getFirst()),
                values.words(sorted.getLast()),
                values.words(median(sorted)),
                exceptions),
        source(of.getFirst()));
  }

  static BigDecimal median(List<BigDecimal> sorted) {
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted
            .get(half - 1)
            .add(sorted.get(half))
            .divide(BigDecimal.TWO, 1, RoundingMode.HALF_UP);
  }

  private ShowPage.Compared stated(Observation value) {
    String source = ValueText.source(value);
    return new ShowPage.Compared(
        value.whom().words(),
        value.period().words(),
        ValueText.of(values, value),
        source.isEmpty() ? "Stated" : "Stated in " + source);
  }
}
