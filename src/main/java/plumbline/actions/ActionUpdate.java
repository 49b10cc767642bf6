package plumbline.actions;

import java.time.LocalDate;
import plumbline.common.Month;
import plumbline.common.Refused;

/**
 * How an action goes on a day in London.
 *
 * @param words what was done and what it changed; may be empty
 */
public record ActionUpdate(LocalDate dated, Progress progress, Impact impact, String words) {

  void requirePossible(LocalDate today) {
    if (dated.isAfter(today)) {
      throw new Refused(
          "dated",
          "An update cannot be of a day after today, %s; enter the day on which this was so."
              .formatted(Month.words(today)));
    }
  }
}
