package plumbline.claims;

import java.time.LocalDate;
import java.util.Optional;
import plumbline.common.Month;
import plumbline.observations.Observation;
import plumbline.periods.Basis;

/** Whether a figure is about a time that its own source cannot know. */
final class DateCheck {

  private DateCheck() {}

  static Optional<Finding> of(Observation value) {
    LocalDate written = value.sourceDay();
    // A paper of 30 May may well speak of May.
    if (written == null || !value.lastDay().withDayOfMonth(1).isAfter(written)) {
      return Optional.empty();
    }
    if (value.isForecast() || value.basis() == Basis.NOT_STATED) {
      return Optional.empty();
    }
    String paper = "the paper itself, of " + Month.words(written);
    String words =
        value.firstDay().isAfter(written)
            ? "It is about a time that begins on %s, after %s."
                .formatted(Month.words(value.firstDay()), paper)
            : "Its period ends on %s, after %s: it can only be a figure so far."
                .formatted(Month.words(value.lastDay()), paper);
    return Optional.of(new Finding(FindingKind.DATE_AFTER_SOURCE, words));
  }
}
