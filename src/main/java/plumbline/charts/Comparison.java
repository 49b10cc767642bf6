package plumbline.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.periods.Period;

/** Values of several, which may be about times of different lengths, on one axis of time. */
public record Comparison(
    String title, String axis, List<Series> series, Bounds bounds, ValueWords values)
    implements Picture {

  /** The values of one area or body. */
  public record Series(String name, List<Reading> readings) {
    public Series {
      readings = List.copyOf(readings);
    }
  }

  /** How exactly a source gives a value. */
  public enum Exactness {
    EXACT(""),
    ABOUT("about "),
    AT_LEAST("at least "),
    AT_MOST("at most "),
    RANGE("");

    private final String words;

    Exactness(String words) {
      this.words = words;
    }
  }

  /**
   * A value over a period.
   *
   * @param written the period in words
   * @param to the upper end of a range, otherwise nothing
   */
  public record Reading(
      Period period,
      String written,
      BigDecimal amount,
      @Nullable BigDecimal to,
      Exactness exactness,
      boolean forecast) {

    public Reading {
      if ((exactness == Exactness.RANGE) != (to != null)) {
        throw new IllegalArgumentException("Only a range has an upper end: " + written);
      }
    }

    /** The value as it is printed: "about 69%", "40% to 50%". */
    public String words(ValueWords values) {
      String upper = to == null ? "" : " to " + values.words(to);
      return exactness.words + values.words(amount) + upper;
    }

    private ChartTable.Entry entry(ValueWords values) {
      return new ChartTable.Entry(words(values), exactness == Exactness.EXACT ? amount : null);
    }
  }

  public Comparison {
    series = List.copyOf(series);
  }

  @Override
  public String description() {
    if (series.stream().allMatch(each -> each.readings().isEmpty())) {
      return "A chart without a figure yet.";
    }
    List<String> sentences = new ArrayList<>();
    for (Series each : series) {
      List<String> readings =
          each.readings().stream()
              .map(reading -> reading.written() + " " + reading.words(values) + said(reading))
              .toList();
      sentences.add(
          each.name() + ": " + (readings.isEmpty() ? "no figure" : String.join(", ", readings)));
    }
    return "A chart of %s over time, each value at the end of its period with a bar over the time that it covers. %s."
        .formatted(axis, String.join("; ", sentences));
  }

  private static String said(Reading reading) {
    return reading.forecast() ? " (forecast)" : "";
  }

  @Override
  public List<String> notes() {
    boolean mixed =
        series.stream()
                .flatMap(each -> each.readings().stream())
                .map(reading -> reading.period().basis())
                .distinct()
                .count()
            > 1;
    return mixed
        ? List.of("These figures are about times of different kinds: compare them with care.")
        : List.of();
  }

  @Override
  public ChartTable table() {
    List<List<ChartTable.Entry>> rows = new ArrayList<>();
    for (Series each : series) {
      for (Reading reading : each.readings()) {
        rows.add(
            List.of(
                ChartTable.Entry.of(each.name()),
                ChartTable.Entry.of(reading.written()),
                ChartTable.Entry.of(reading.period().basis().words()),
                reading.entry(values),
                ChartTable.Entry.of(reading.forecast() ? "Forecast" : "Actual")));
      }
    }
    return new ChartTable(
        title, List.of("Who", "Period", "Kind of period", "Value", "Actual or forecast"), rows);
  }
}
