package plumbline.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.Month;
import plumbline.common.Refused;

/**
 * When one revision of evidence was made, what period it is about and when it came; London days.
 *
 * @param pageReference where in it to look, for example "pages 4 to 6", or empty
 */
public record Dating(
    LocalDate producedOn,
    @Nullable LocalDate coversFrom,
    @Nullable LocalDate coversTo,
    LocalDate receivedOn,
    String pageReference) {

  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  /** Evidence that was produced and came on this day. */
  public static Dating on(LocalDate day) {
    return new Dating(day, null, null, day, "");
  }

  /**
   * @throws Refused for the first date that cannot be
   */
  void requirePossible(LocalDate today) {
    require(
        !producedOn.isBefore(EARLIEST),
        "produced_on",
        "Check the year in which it was produced: evidence from before 1990 is not taken.");
    require(
        !producedOn.isAfter(today),
        "produced_on",
        "It was produced after today, " + Month.words(today) + "; enter the day it was finished.");
    require(
        coversFrom == null || coversTo == null || !coversFrom.isAfter(coversTo),
        "covers_from",
        "The period it covers begins after it ends; enter the earlier day first.");
    require(
        coversFrom == null || !coversFrom.isBefore(EARLIEST),
        "covers_from",
        "Check the year in which the period begins.");
    require(!receivedOn.isAfter(today), "received_on", "It cannot have been received after today.");
    require(
        !receivedOn.isBefore(producedOn),
        "received_on",
        "It was received before it was produced; check both days.");
  }

  private static void require(boolean holds, String field, String sentence) {
    if (!holds) {
      throw new Refused(field, sentence);
    }
  }
}
