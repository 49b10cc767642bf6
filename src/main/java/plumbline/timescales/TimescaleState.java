package plumbline.timescales;

import java.time.LocalDate;
import java.time.YearMonth;
import plumbline.timescales.Understanding.Standing;
import plumbline.timescales.Understanding.Understood;

/** How a timescale stands on a day: computed from it, never declared. */
public enum TimescaleState {
  PAST_DUE("Past due"),
  DUE_THIS_MONTH("Due this month"),
  FUTURE("Due later"),
  /** It falls due within the month or two in which such a term ends; the area has not said when. */
  TERM_DATES_NEEDED("Term dates needed"),
  WAITS_FOR_EVENT("Waits for an event"),
  ONGOING("Ongoing"),
  COMPLETE("Complete"),
  COMPLETE_REVIEW_DUE("Complete; impact review due"),
  COMPLETE_REVIEW_PAST_DUE("Complete; impact review past due"),
  NONE("No timescale set"),
  NOT_UNDERSTOOD("Not understood");

  private final String words;

  TimescaleState(String words) {
    this.words = words;
  }

  /** The state as a heading or a tag says it. */
  public String words() {
    return words;
  }

  /** How something that is understood stands on a day in London. */
  static TimescaleState of(Understood understood, LocalDate day, TermDates termDates) {
    if (understood.standing() == Standing.COMPLETE) {
      return ofComplete(understood, day, termDates);
    }
    if (understood.due() != null) {
      return ofOpen(understood.due(), day, termDates);
    }
    if (understood.waitsFor() != null) {
      return WAITS_FOR_EVENT;
    }
    if (understood.reviewDue() != null && understood.standing() == Standing.OPEN) {
      return ofOpen(understood.reviewDue(), day, termDates);
    }
    return ONGOING;
  }

  private static TimescaleState ofComplete(
      Understood understood, LocalDate day, TermDates termDates) {
    DueDate review = understood.reviewDue();
    if (review == null) {
      return COMPLETE;
    }
    return review.latestEnd(termDates).isBefore(day)
        ? COMPLETE_REVIEW_PAST_DUE
        : COMPLETE_REVIEW_DUE;
  }

  private static TimescaleState ofOpen(DueDate due, LocalDate day, TermDates termDates) {
    LocalDate earliest = due.earliestEnd(termDates);
    LocalDate latest = due.latestEnd(termDates);
    if (latest.isBefore(day)) {
      return PAST_DUE;
    }
    if (YearMonth.from(earliest).isAfter(YearMonth.from(day))) {
      return FUTURE;
    }
    if (!earliest.equals(latest)) {
      return TERM_DATES_NEEDED;
    }
    return YearMonth.from(latest).equals(YearMonth.from(day)) ? DUE_THIS_MONTH : FUTURE;
  }
}
