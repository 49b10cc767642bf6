package plumbline.meetings;

import java.time.LocalDate;
import java.util.Locale;
import plumbline.timescales.Promise;
import plumbline.timescales.Promises;

/**
 * When the next report on an item is due, as it was promised to the committee, with every change.
 */
public record NextReport(Item item, Promises promises) {

  /** What holds now. */
  public Promise current() {
    return promises.current();
  }

  /** "Due by the end of March 2020 (promised as “in six months time”): past due". */
  public String words(LocalDate today) {
    return "%s (promised as “%s”): %s"
        .formatted(
            current().timescale().words(),
            current().timescale().asWritten(),
            current().stateAt(today).words().toLowerCase(Locale.UK));
  }
}
