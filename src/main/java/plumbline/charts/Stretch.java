package plumbline.charts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The points between two re-bases, with limits of their own.
 *
 * @param rebase what began it; nothing for the first
 * @param limits nothing where fewer than six points have a value
 */
public record Stretch(
    @Nullable Rebase rebase, List<Judged> points, @Nullable Limits limits, List<Signal> signals) {

  static final int FEWEST = 6;
  static final int FIRM = 12;

  public Stretch {
    points = List.copyOf(points);
    signals = List.copyOf(signals);
  }

  static Stretch of(
      @Nullable Rebase rebase, List<ChartPoint> points, Improvement better, boolean screened) {
    long recorded = points.stream().filter(point -> point.value() != null).count();
    Optional<Limits> limits = recorded < FEWEST ? Optional.empty() : Limits.of(points, screened);
    if (limits.isEmpty()) {
      List<Judged> plain =
          points.stream()
              .map(point -> new Judged(point, Cause.NOT_CALLED, false, Verdict.NONE))
              .toList();
      return new Stretch(rebase, plain, null, List.of());
    }
    var rules = new Rules(points, limits.get(), better);
    return new Stretch(rebase, rules.judged(), limits.get(), rules.signals());
  }

  /** How many of its points have a value. */
  public int recorded() {
    return (int) points.stream().filter(judged -> judged.point().value() != null).count();
  }

  /** Whether there are limits, from fewer points than make them firm. */
  public boolean trial() {
    return limits != null && recorded() < FIRM;
  }
}
