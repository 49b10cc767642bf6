package plumbline.timescales;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plumbline.timescales.grammar.TimescaleGrammar;

/**
 * When a thing is promised: as a paper writes it, and as it is understood.
 *
 * @param asWritten every character of it
 */
public record Timescale(String asWritten, Understanding understanding) {

  /** A longer text is kept but not read. */
  public static final int LONGEST_READ = 500;

  /** Periods count from a day of these years only, so that every date is one of our century. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2001, 1, 1);

  private static final LocalDate LAST_DAY = LocalDate.of(2085, 12, 31);

  /**
   * Reads a timescale; of anything that it cannot explain in full it says so.
   *
   * @param countedFrom the day from which "in six months" counts, such as that of the meeting
   */
  public static Timescale read(String asWritten, @Nullable LocalDate countedFrom) {
    return new Timescale(asWritten, understand(asWritten, countedFrom));
  }

  /** The same words as a person understands them, who wrote that out in words of their own. */
  public Timescale understoodFrom(String typed, @Nullable LocalDate countedFrom) {
    return new Timescale(asWritten, understand(typed, countedFrom));
  }

  private static Understanding understand(String written, @Nullable LocalDate countedFrom) {
    boolean counts =
        countedFrom != null && !countedFrom.isBefore(FIRST_DAY) && !countedFrom.isAfter(LAST_DAY);
    return TimescaleGrammar.read(written, counts ? countedFrom : null);
  }

  /** The same words as a person understands them. */
  public Timescale understoodAs(Understanding confirmed) {
    return new Timescale(asWritten, confirmed);
  }

  public boolean isUnderstood() {
    return !(understanding instanceof Understanding.NotUnderstood);
  }

  /** How it stands on a day in London. */
  public TimescaleState stateAt(LocalDate day, TermDates termDates) {
    return understanding.stateAt(day, termDates);
  }

  /** The last day on which it may be kept; absent when there is none or a term has no dates yet. */
  public Optional<LocalDate> lastDay(TermDates termDates) {
    return understanding instanceof Understanding.Understood understood && understood.due() != null
        ? understood.due().lastDay(termDates)
        : Optional.empty();
  }

  /** What is understood, for a page: "Due by the end of September 2019". */
  public String words() {
    return understanding.words();
  }
}
