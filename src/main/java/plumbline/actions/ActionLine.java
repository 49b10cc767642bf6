package plumbline.actions;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.ActionId;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;

/**
 * An action in a list.
 *
 * @param words the first of its words
 * @param updatedOn the day of its newest update
 */
@Introspected
public record ActionLine(
    ActionId id,
    String reference,
    String words,
    String leadRole,
    @Nullable AgencyId agencyId,
    @Nullable String agencyName,
    @Nullable LocalDate dueBy,
    String asWritten,
    String standing,
    ActionState state,
    Progress progress,
    Impact impact,
    int version,
    @Nullable String linked,
    @Nullable LocalDate updatedOn) {

  /** Characters of the words that stand in a list. */
  public static final int SHOWN = 240;

  public List<CriterionId> criteria() {
    return Action.criteria(linked);
  }

  public boolean isPastDue(LocalDate today) {
    return state == ActionState.OPEN && dueBy != null && dueBy.isBefore(today);
  }

  /** The words, shortened where they are long. */
  public String shortWords() {
    return words.length() < SHOWN ? words : words.substring(0, SHOWN - 1).stripTrailing() + "…";
  }

  /** When it is due, or why there is no day. */
  public String due() {
    if (dueBy != null) {
      return Month.words(dueBy);
    }
    if (asWritten.isBlank()) {
      return "No date";
    }
    return standing.equals("NOT_UNDERSTOOD") ? "“" + asWritten + "”, not understood" : asWritten;
  }

  public String agency() {
    return agencyName == null ? "The area itself" : agencyName;
  }
}
