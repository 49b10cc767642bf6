package plumbline.actions;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.Refused;
import plumbline.timescales.TermDates;
import plumbline.timescales.Timescale;

/**
 * What is said of an action before anything is done.
 *
 * @param reference as the plan prints it, or empty for one that the program gives
 * @param lead the role or person who does it
 * @param officer who answers for it
 * @param agency nothing for the area itself
 * @param timescale as written; blank when there is none
 * @param meaning what a person says that it means, or blank
 * @param dependsOn the reference of another action of the plan, or empty
 */
public record ActionFacts(
    String reference,
    String words,
    String lead,
    String officer,
    @Nullable AgencyId agency,
    @Nullable LocalDate startsOn,
    String timescale,
    String meaning,
    String success,
    String dependsOn,
    Set<CriterionId> criteria) {

  public ActionFacts {
    criteria = Set.copyOf(criteria);
  }

  /** Counts "in six months" from this day. */
  LocalDate countedFrom(LocalDate today) {
    return startsOn == null ? today : startsOn;
  }

  void requirePossible(LocalDate today, TermDates termDates) {
    if (words.isBlank()) {
      throw new Refused("words", "Enter what is to be done.");
    }
    Timescale promised = Timescale.read(timescale, countedFrom(today));
    if (!meaning.isBlank()) {
      promised = promised.understoodFrom(meaning, countedFrom(today));
    }
    promised.lastDay(termDates).ifPresent(this::requireAfterStart);
  }

  private void requireAfterStart(LocalDate by) {
    if (startsOn != null && by.isBefore(startsOn)) {
      throw new Refused(
          "timescale",
          "This is due on %s, before it starts on %s; change one of the two."
              .formatted(Month.words(by), Month.words(startsOn)));
    }
  }
}
