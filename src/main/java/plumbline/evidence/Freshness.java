package plumbline.evidence;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plumbline.common.CriterionId;

/**
 * How fresh the evidence of a criterion is, as far as one person may see it.
 *
 * @param newest when the newest was produced
 * @param goodUntil until when at least one piece is within its shelf life
 * @param agencyNames whom it comes from, one a line; nothing when all of it is the area's own
 */
@Introspected
public record Freshness(
    CriterionId criterionId,
    int pieces,
    LocalDate newest,
    LocalDate goodUntil,
    @Nullable String agencyNames,
    int ownPieces) {

  private static final List<String> NUMBERS =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  public List<String> agencies() {
    return agencyNames == null ? List.of() : List.of(agencyNames.split("\n"));
  }

  /** Whether every piece is past its shelf life. */
  public boolean isStale(LocalDate today) {
    return goodUntil.isBefore(today);
  }

  /** "Newest evidence 41 days old, from two agencies". */
  public String words(LocalDate today) {
    long days = Math.max(0, ChronoUnit.DAYS.between(newest, today));
    return "Newest evidence "
        + age(days)
        + ", from "
        + sources()
        + (isStale(today) ? "; all of it is past its shelf life" : "");
  }

  private static String age(long days) {
    if (days == 0) {
      return "from today";
    }
    return days == 1 ? "1 day old" : "%,d days old".formatted(days);
  }

  private String sources() {
    int agencies = agencies().size();
    if (agencies == 0) {
      return "the area itself";
    }
    String number = agencies < NUMBERS.size() ? NUMBERS.get(agencies) : String.valueOf(agencies);
    return (agencies == 1 ? agencies().getFirst() : number + " agencies")
        + (ownPieces > 0 ? " and the area itself" : "");
  }
}
