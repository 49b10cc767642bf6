package plumbline.charts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A process chart to be drawn. */
public record ProcessPicture(
    String title,
    String axis,
    ProcessChart chart,
    @Nullable BigDecimal target,
    List<Threshold> thresholds,
    Bounds bounds,
    ValueWords values)
    implements Picture {

  private static final int MOST_CAUSES = 8;

  public ProcessPicture {
    thresholds = List.copyOf(thresholds);
  }

  public ProcessWords words() {
    return new ProcessWords(chart, values);
  }

  @Override
  public String description() {
    List<Judged> points = chart.points();
    if (points.isEmpty()) {
      return "A chart without a figure yet.";
    }
    String kind = chart.limits().isPresent() ? "A process chart" : "A run chart";
    String first = points.getFirst().point().label();
    String last = points.getLast().point().label();
    String span = first.equals(last) ? first : first + " to " + last;
    return "%s of %s, %s. %s The same numbers stand in the table."
        .formatted(kind, axis, span, String.join(" ", notes()));
  }

  @Override
  public List<String> notes() {
    ProcessWords words = words();
    List<String> notes = new ArrayList<>();
    notes.add(words.latest());
    words.assurance(target).ifPresent(notes::add);
    List<String> causes =
        words.specialCauses().stream()
            .filter(sentence -> !words.latest().startsWith(sentence))
            .toList();
    int older = Math.max(0, causes.size() - MOST_CAUSES);
    notes.addAll(causes.subList(older, causes.size()));
    if (older > 0) {
      notes.add("Earlier special causes, which the table marks: " + older + ".");
    }
    notes.addAll(words.stretches());
    clipped(words, notes);
    return notes;
  }

  private void clipped(ProcessWords words, List<String> notes) {
    for (Stretch stretch : chart.stretches()) {
      Limits limits = stretch.limits();
      if (limits == null) {
        continue;
      }
      BigDecimal least = bounds.least();
      BigDecimal most = bounds.most();
      if (least != null && limits.lower().compareTo(least) < 0) {
        notes.add(
            "The lower limit reckons to %s; nothing can be below %s, so it is drawn there."
                .formatted(words.limit(limits.lower()), values.words(least)));
      }
      if (most != null && limits.upper().compareTo(most) > 0) {
        notes.add(
            "The upper limit reckons to %s; nothing can be above %s, so it is drawn there."
                .formatted(words.limit(limits.upper()), values.words(most)));
      }
    }
  }

  @Override
  public ChartTable table() {
    ProcessWords words = words();
    List<List<ChartTable.Entry>> rows = new ArrayList<>();
    boolean limited = chart.stretches().stream().anyMatch(stretch -> stretch.limits() != null);
    for (Stretch stretch : chart.stretches()) {
      for (Judged judged : stretch.points()) {
        rows.add(row(words, stretch, judged, limited));
      }
    }
    return new ChartTable(
        title,
        limited
            ? List.of("Period", "Value", "Lower limit", "Mean", "Upper limit", "What it says")
            : List.of("Period", "Value"),
        rows);
  }

  private List<ChartTable.Entry> row(
      ProcessWords words, Stretch stretch, Judged judged, boolean limited) {
    ChartTable.Entry label = ChartTable.Entry.of(judged.point().label());
    ChartTable.Entry value = entry(judged.point().value(), "Not recorded");
    if (!limited) {
      return List.of(label, value);
    }
    Limits limits = stretch.limits();
    return List.of(
        label,
        value,
        entry(limits == null ? null : words.rounded(limits.lower()), "None"),
        entry(limits == null ? null : words.rounded(limits.mean()), "None"),
        entry(limits == null ? null : words.rounded(limits.upper()), "None"),
        ChartTable.Entry.of(ProcessWords.said(judged)));
  }

  private ChartTable.Entry entry(@Nullable BigDecimal value, String missing) {
    return value == null ? ChartTable.Entry.of(missing) : ChartTable.Entry.of(value, values);
  }
}
