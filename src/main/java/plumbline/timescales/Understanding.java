package plumbline.timescales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is understood of a timescale, by the program or by a person. */
public sealed interface Understanding {

  /** "Due by the end of September 2019", "Not understood: kept as written". */
  String words();

  /** How this stands on a day in London. */
  TimescaleState stateAt(LocalDate day, TermDates termDates);

  /** The paper sets no timescale. */
  record NoneSet() implements Understanding {
    @Override
    public String words() {
      return "No timescale set";
    }

    @Override
    public TimescaleState stateAt(LocalDate day, TermDates termDates) {
      return TimescaleState.NONE;
    }
  }

  /** The words stay as they are until a person says what they mean. */
  record NotUnderstood(Doubt doubt) implements Understanding {
    @Override
    public String words() {
      return "Not understood: kept as written";
    }

    @Override
    public TimescaleState stateAt(LocalDate day, TermDates termDates) {
      return TimescaleState.NOT_UNDERSTOOD;
    }
  }

  /** Whether the writer says that the thing goes on, or is done. The names are stored. */
  enum Standing {
    OPEN,
    ONGOING,
    COMPLETE
  }

  /**
   * Something that can be watched; several things may hold at once.
   *
   * @param due when the thing is, or was, due
   * @param reviewDue when its impact is reviewed once
   * @param reviews when it is reviewed again and again
   * @param waitsFor what must happen first, in the writer's words
   * @param remark what stood in brackets or says more about a date; may be empty
   */
  record Understood(
      Standing standing,
      @Nullable DueDate due,
      @Nullable DueDate reviewDue,
      List<Rhythm> reviews,
      @Nullable String waitsFor,
      String remark)
      implements Understanding {

    public Understood {
      reviews = List.copyOf(reviews);
      boolean empty = due == null && reviewDue == null && reviews.isEmpty() && waitsFor == null;
      if (empty && standing == Standing.OPEN) {
        throw new IllegalArgumentException("Nothing is understood");
      }
      if (waitsFor != null && waitsFor.isBlank()) {
        throw new IllegalArgumentException("An event has a name");
      }
    }

    /** Due at the end of this date and nothing else. */
    public static Understood dueBy(DueDate due) {
      return new Understood(Standing.OPEN, due, null, List.of(), null, "");
    }

    @Override
    public TimescaleState stateAt(LocalDate day, TermDates termDates) {
      return TimescaleState.of(this, day, termDates);
    }

    @Override
    public String words() {
      List<String> parts = new ArrayList<>();
      if (standing == Standing.COMPLETE) {
        parts.add("complete");
      } else if (due != null) {
        parts.add("due " + due.byWords());
      }
      if (waitsFor != null) {
        parts.add("waits for: " + waitsFor);
      }
      if (standing == Standing.ONGOING) {
        parts.add("ongoing");
      }
      if (reviewDue != null) {
        String what = standing == Standing.COMPLETE ? "impact review due " : "review due ";
        parts.add(what + reviewDue.byWords());
      }
      if (!reviews.isEmpty()) {
        parts.add(
            "reviewed " + reviews.stream().map(Rhythm::words).collect(Collectors.joining(" and ")));
      }
      String sentence = String.join("; ", parts);
      return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
  }
}
