package plumbline.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many fall into each category, in the order given; bars after the mark are hatched.
 *
 * @param categoryName what a category is: "Days taken"
 */
public record Histogram(
    String title,
    String axis,
    String categoryName,
    List<Bar> bars,
    @Nullable Mark mark,
    ValueWords values)
    implements Picture {

  /** One category. */
  public record Bar(String category, BigDecimal amount) {}

  /** A limit that stands after so many categories, in words: "45 days, the limit". */
  public record Mark(int after, String words) {}

  public Histogram {
    bars = List.copyOf(bars);
    if (mark != null && (mark.after() < 0 || mark.after() > bars.size())) {
      throw new IllegalArgumentException("A mark stands between two bars: " + mark);
    }
  }

  @Override
  public String description() {
    if (bars.isEmpty()) {
      return "A chart without a figure yet.";
    }
    Bar most = bars.getFirst();
    for (Bar bar : bars) {
      most = bar.amount().compareTo(most.amount()) > 0 ? bar : most;
    }
    return "A bar chart of %s by %s, with %s from %s to %s; the highest is %s, %s. %sThe same numbers stand in the table."
        .formatted(
            axis,
            categoryName.toLowerCase(java.util.Locale.UK),
            bars.size() == 1 ? "one bar" : bars.size() + " bars",
            bars.getFirst().category(),
            bars.getLast().category(),
            most.category(),
            values.words(most.amount()),
            notes().stream().map(note -> note + " ").reduce("", String::concat));
  }

  @Override
  public List<String> notes() {
    if (mark == null) {
      return List.of();
    }
    BigDecimal beyond =
        bars.subList(mark.after(), bars.size()).stream()
            .map(Bar::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return List.of("Beyond the mark at %s: %s.".formatted(mark.words(), values.words(beyond)));
  }

  @Override
  public ChartTable table() {
    List<List<ChartTable.Entry>> rows = new ArrayList<>();
    for (int i = 0; i < bars.size(); i++) {
      ChartTable.Entry category = ChartTable.Entry.of(bars.get(i).category());
      ChartTable.Entry amount = ChartTable.Entry.of(bars.get(i).amount(), values);
      rows.add(
          mark == null
              ? List.of(category, amount)
              : List.of(category, amount, ChartTable.Entry.of(i < mark.after() ? "No" : "Yes")));
    }
    return new ChartTable(
        title,
        mark == null
            ? List.of(categoryName, axis)
            : List.of(categoryName, axis, "Beyond " + mark.words()),
        rows);
  }
}
