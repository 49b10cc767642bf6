package plumbline.timescales;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Everything that was promised about one thing, the first promise first; at least one. */
public record Promises(List<Promise> all) {

  public Promises {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("no promise");
    }
  }

  public Promise current() {
    return all.getLast();
  }

  /** How often something else was promised. */
  public int changes() {
    return (int) all.stream().filter(Promise::isChange).count();
  }

  /** What was promised first, as it is understood by now. */
  public Promise first() {
    int end =
        IntStream.range(1, all.size())
            .filter(at -> all.get(at).isChange())
            .findFirst()
            .orElse(all.size());
    return all.get(end - 1);
  }

  /**
   * The days from the first date to the current one, negative when it came forward; absent while
   * one of them has no date.
   */
  public OptionalLong driftDays() {
    return first().dueBy().isPresent() && current().dueBy().isPresent()
        ? OptionalLong.of(
            ChronoUnit.DAYS.between(first().dueBy().orElseThrow(), current().dueBy().orElseThrow()))
        : OptionalLong.empty();
  }

  /** "moved by 3 months, 2 changes", or nothing while nothing else was promised. */
  public String driftWords() {
    if (changes() == 0) {
      return "";
    }
    String often = changes() == 1 ? "changed once" : "changed " + changes() + " times";
    if (driftDays().isEmpty()) {
      return often;
    }
    return driftWords(driftDays().orElseThrow()) + ", " + often;
  }

  /** "31 days later", "1 day earlier", "no later". */
  public static String driftWords(long days) {
    if (days == 0) {
      return "no later";
    }
    return "%,d %s %s"
        .formatted(
            Math.abs(days), Math.abs(days) == 1 ? "day" : "days", days > 0 ? "later" : "earlier");
  }
}
