package plumbline.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A process chart in sentences. */
public final class ProcessWords {

  private static final List<String> NUMBERS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private final ProcessChart chart;
  private final ValueWords values;
  private final int decimals;

  public ProcessWords(ProcessChart chart, ValueWords values) {
    this.chart = chart;
    this.values = values;
    decimals = 1 + mostDecimals(chart);
  }

  private static int mostDecimals(ProcessChart chart) {
    int most = 0;
    for (Judged judged : chart.points()) {
      BigDecimal value = judged.point().value();
      if (value != null) {
        most = Math.max(most, value.stripTrailingZeros().scale());
      }
    }
    return most;
  }

  /** A mean or limit, to one decimal place more than the points have. */
  public String limit(BigDecimal limit) {
    return values.words(rounded(limit));
  }

  /** The number that {@link #limit} prints. */
  BigDecimal rounded(BigDecimal limit) {
    return limit.setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  /** What the latest point says: "Improved: seven points running above the mean, 54.5% (…)." */
  public String latest() {
    Judged latest = chart.latest().orElse(null);
    Stretch current = chart.current().orElse(null);
    if (latest == null || current == null) {
      return "No figure is recorded yet.";
    }
    Limits limits = current.limits();
    if (limits == null) {
      return tooFew(current);
    }
    String trial = current.trial() ? " " + trial(current) : "";
    Optional<Signal> signal =
        current.signals().reversed().stream()
            .filter(each ->
                each.cause() == latest.cause()
                    && each.upwards() == latest.upwards()
                    && each.last().equals(latest.point()))
            .findFirst();
    return signal
            .map(each -> each.verdict().words() + ": " + found(each, limits) + period(each) + ".")
            .orElseGet(() ->
                "%s: the latest figure, %s (%s), varies as the figures usually do, between %s and %s."
                    .formatted(
                        Verdict.NONE.words(),
                        value(latest.point()),
                        latest.point().label(),
                        limit(limits.lower()),
                        limit(limits.upper())))
        + trial;
  }

  private static String tooFew(Stretch stretch) {
    int recorded = stretch.recorded();
    if (recorded >= Stretch.FEWEST) {
      return "Too few points to call a trend: no two of them follow each other without a gap.";
    }
    return "Too few points to call a trend: %s %s, where %s are needed."
        .formatted(number(recorded), recorded == 1 ? "figure" : "figures", number(Stretch.FEWEST));
  }

  private static String trial(Stretch stretch) {
    return "These are trial limits, from %s points; twelve make them firm."
        .formatted(number(stretch.recorded()));
  }

  private static String period(Signal signal) {
    return signal.first().equals(signal.last())
        ? " (" + signal.first().label() + ")"
        : " (" + signal.first().label() + " to " + signal.last().label() + ")";
  }

  private String found(Signal signal, Limits limits) {
    boolean up = signal.upwards();
    return switch (signal.cause()) {
      case OUTSIDE ->
          "%s %s the %s limit, %s"
              .formatted(
                  signal.count() == 1 ? value(signal.last()) + " is" : running(signal) + " are",
                  up ? "above" : "below",
                  up ? "upper" : "lower",
                  limit(up ? limits.upper() : limits.lower()));
      case TREND -> running(signal) + ", each " + (up ? "above" : "below") + " the one before";
      case TWO_OF_THREE ->
          "%s points close to the %s limit, %s"
              .formatted(
                  signal.count() == 2 ? "two of three" : number(signal.count()),
                  up ? "upper" : "lower",
                  limit(up ? limits.upper() : limits.lower()));
      case ONE_SIDE ->
          running(signal) + (up ? " above" : " below") + " the mean, " + limit(limits.mean());
      case COMMON, NOT_CALLED -> "";
    };
  }

  private static String running(Signal signal) {
    return number(signal.count()) + " points running";
  }

  private static String number(int count) {
    return count < NUMBERS.size() ? NUMBERS.get(count) : String.valueOf(count);
  }

  private String value(ChartPoint point) {
    BigDecimal value = point.value();
    return value == null ? "not recorded" : values.words(value);
  }

  /** What a point says, for its row of a table. */
  static String said(Judged judged) {
    boolean up = judged.upwards();
    String rule =
        switch (judged.cause()) {
          case OUTSIDE -> up ? "above the upper limit" : "below the lower limit";
          case TREND -> up ? "part of a rise" : "part of a fall";
          case TWO_OF_THREE -> up ? "close to the upper limit" : "close to the lower limit";
          case ONE_SIDE -> up ? "part of a run above the mean" : "part of a run below the mean";
          case COMMON -> "";
          case NOT_CALLED -> "Not called";
        };
    return switch (judged.verdict()) {
      case IMPROVEMENT, CONCERN, NEUTRAL -> judged.verdict().words() + ": " + rule;
      case NONE -> rule.isEmpty() ? "As usual" : rule;
    };
  }

  /** Each special cause with its period, the oldest first. */
  public List<String> specialCauses() {
    List<String> sentences = new ArrayList<>();
    for (Stretch stretch : chart.stretches()) {
      Limits limits = stretch.limits();
      if (limits != null) {
        for (Signal signal : stretch.signals()) {
          sentences.add(
              signal.verdict().words() + ": " + found(signal, limits) + period(signal) + ".");
        }
      }
    }
    return sentences;
  }

  /** What each re-base began, why, and where it has no limits or trial limits. */
  public List<String> stretches() {
    List<String> sentences = new ArrayList<>();
    for (Stretch stretch : chart.stretches()) {
      Rebase rebase = stretch.rebase();
      if (rebase != null) {
        sentences.add(
            "Limits are worked out anew from %s: %s"
                .formatted(stretch.points().getFirst().point().label(), ended(rebase.reason())));
      }
      if (chart.stretches().size() > 1 && (stretch.limits() == null || stretch.trial())) {
        sentences.add(
            span(stretch) + ": " + lower(stretch.trial() ? trial(stretch) : tooFew(stretch)));
      }
    }
    return sentences;
  }

  private static String span(Stretch stretch) {
    String first = stretch.points().getFirst().point().label();
    String last = stretch.points().getLast().point().label();
    return first.equals(last) ? first : first + " to " + last;
  }

  private static String lower(String sentence) {
    return sentence.substring(0, 1).toLowerCase(java.util.Locale.UK) + sentence.substring(1);
  }

  private static String ended(String reason) {
    return reason.endsWith(".") ? reason : reason + ".";
  }

  /** Whether the target will be met as things run now; nothing where that cannot be called. */
  public Optional<String> assurance(@Nullable BigDecimal target) {
    Assurance assurance = chart.assurance(target);
    if (target == null || assurance == Assurance.NOT_CALLED) {
      return Optional.empty();
    }
    Limits limits = chart.limits().orElseThrow();
    boolean above = limits.outside(target) > 0;
    String beyond =
        "Target %s %s: %s is %s the %s limit, %s."
            .formatted(
                "consistently",
                assurance == Assurance.CONSISTENTLY_MEETS ? "met" : "missed",
                values.words(target),
                above ? "above" : "below",
                above ? "upper" : "lower",
                limit(above ? limits.upper() : limits.lower()));
    String between =
        "Target met or missed by chance: %s lies between the limits, %s and %s, so it may be met"
                .formatted(values.words(target), limit(limits.lower()), limit(limits.upper()))
            + " one time and missed the next.";
    return Optional.of(assurance == Assurance.INCONSISTENT ? between : beyond);
  }
}
