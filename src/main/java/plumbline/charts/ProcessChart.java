package plumbline.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An XmR process chart by the rules of NHS England's "Making Data Count": from six points on it has
 * limits, which are trial limits until there are twelve; with fewer it is a plain run chart.
 */
public record ProcessChart(List<Stretch> stretches, Improvement better) {

  public ProcessChart {
    stretches = List.copyOf(stretches);
  }

  /** The chart of points in order of their days, with unusual moving ranges screened out. */
  public static ProcessChart of(List<ChartPoint> points, Improvement better, List<Rebase> rebases) {
    return of(points, better, rebases, true);
  }

  /** As above; unscreened limits are those of the NHS's own spreadsheet. */
  public static ProcessChart of(
      List<ChartPoint> points, Improvement better, List<Rebase> rebases, boolean screened) {
    List<ChartPoint> inOrder =
        points.stream().sorted(Comparator.comparing(ChartPoint::day)).toList();
    List<Rebase> breaks = rebases.stream().sorted(Comparator.comparing(Rebase::from)).toList();
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    Rebase begun = null;
    for (Rebase next : breaks) {
      int to = from;
      while (to < inOrder.size() && inOrder.get(to).day().isBefore(next.from())) {
        to++;
      }
      if (to > from) {
        stretches.add(Stretch.of(begun, inOrder.subList(from, to), better, screened));
      }
      begun = next;
      from = to;
    }
    if (from < inOrder.size()) {
      stretches.add(Stretch.of(begun, inOrder.subList(from, inOrder.size()), better, screened));
    }
    return new ProcessChart(stretches, better);
  }

  public List<Judged> points() {
    return stretches.stream().flatMap(stretch -> stretch.points().stream()).toList();
  }

  public List<Signal> signals() {
    return stretches.stream().flatMap(stretch -> stretch.signals().stream()).toList();
  }

  /** The last point that has a value. */
  public Optional<Judged> latest() {
    return points().reversed().stream()
        .filter(judged -> judged.point().value() != null)
        .findFirst();
  }

  /** The stretch of the last point that has a value. */
  Optional<Stretch> current() {
    return stretches.reversed().stream().filter(stretch -> stretch.recorded() > 0).findFirst();
  }

  /** The limits at the last point. */
  public Optional<Limits> limits() {
    return current().map(Stretch::limits);
  }

  /** A target that lies on a limit may be missed or met by chance. */
  public Assurance assurance(@Nullable BigDecimal target) {
    Limits last = limits().orElse(null);
    if (target == null || last == null || better == Improvement.NEITHER) {
      return Assurance.NOT_CALLED;
    }
    return switch (last.outside(target)) {
      case 0 -> Assurance.INCONSISTENT;
      case 1 ->
          better == Improvement.HIGHER
              ? Assurance.CONSISTENTLY_MISSES
              : Assurance.CONSISTENTLY_MEETS;
      default ->
          better == Improvement.HIGHER
              ? Assurance.CONSISTENTLY_MEETS
              : Assurance.CONSISTENTLY_MISSES;
    };
  }
}
