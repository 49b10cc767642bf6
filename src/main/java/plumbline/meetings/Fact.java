package plumbline.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import plumbline.common.Month;

/**
 * What a paper says of an item. At least one of words, date and role is there.
 *
 * @param heading what the paper calls it, where that says more than the kind; or empty
 * @param dated the date as printed, or empty
 * @param day the day that is meant by it, where it is one
 * @param role who, as a role and never by name; or empty
 * @param onBehalfOf the role for which that one acted, or empty
 */
public record Fact(
    FactKind kind,
    String heading,
    String words,
    String dated,
    @Nullable LocalDate day,
    String role,
    String onBehalfOf) {

  /** A fact that is words only. */
  public static Fact of(FactKind kind, String words) {
    return new Fact(kind, "", words, "", null, "", "");
  }

  /** A role that stands for a person. */
  public static Fact role(FactKind kind, String role) {
    return new Fact(kind, "", "", "", null, role, "");
  }

  /** "Signed off: Strategic Director". */
  public String label() {
    return heading.isEmpty() ? kind.words() : kind.words() + ": " + heading;
  }

  /** "Service Director, on behalf of the Strategic Director"; may be empty. */
  public String who() {
    if (onBehalfOf.isEmpty()) {
      return role;
    }
    return (role.isEmpty() ? "" : role + ", ") + "on behalf of " + onBehalfOf;
  }

  /** The date as printed, and the day that it means where the two read differently. */
  public String when() {
    if (day == null) {
      return dated;
    }
    String words = Month.words(day);
    return dated.isEmpty() || dated.equals(words) ? words : "“" + dated + "”, that is " + words;
  }

  /** Whether it says anything. */
  boolean says() {
    return !(words.isBlank() && dated.isBlank() && day == null && role.isBlank());
  }

  /** What the history keeps, and what is handed to the database for many at once. */
  record Kept(
      FactKind kind,
      String heading,
      String words,
      String dated,
      @Nullable String day,
      String role,
      String behalf) {}

  Kept kept() {
    LocalDate date = day;
    return new Kept(
        kind, heading, words, dated, date == null ? null : date.toString(), role, onBehalfOf);
  }
}
