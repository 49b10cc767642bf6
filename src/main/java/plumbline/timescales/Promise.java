package plumbline.timescales;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.timescales.Understanding.Understood;

/**
 * A timescale as it was set on a day, changed, or confirmed.
 *
 * @param ordinal from 1, without a gap
 * @param reason why the date moved; empty for the first, and where it was only confirmed
 * @param setAt in UTC
 * @param confirmedBy who said that it is understood rightly, or nobody yet
 * @param termDates those of the area at this moment
 */
public record Promise(
    int ordinal,
    Timescale timescale,
    String reason,
    String setBy,
    LocalDateTime setAt,
    @Nullable String confirmedBy,
    TermDates termDates) {

  /** Whether something else is promised from here on, in other words and for a reason. */
  boolean isChange() {
    return !reason.isEmpty();
  }

  public boolean isConfirmed() {
    return confirmedBy != null;
  }

  /** "Due by the end of September 2019. Not confirmed yet". */
  public String understoodWords() {
    String words = timescale.words();
    if (isConfirmed()) {
      return words + ". Confirmed";
    }
    boolean isPlain = !timescale.isUnderstood() || timescale.asWritten().isBlank();
    return isPlain ? words : words + ". Not confirmed yet";
  }

  public TimescaleState stateAt(LocalDate day) {
    return timescale.stateAt(day, termDates);
  }

  /** The last day on which it can fall due, as far as terms are known; absent without a date. */
  public Optional<LocalDate> dueBy() {
    return timescale.understanding() instanceof Understood understood && understood.due() != null
        ? Optional.of(understood.due().latestEnd(termDates))
        : Optional.empty();
  }
}
