package plumbline.history;

import java.time.LocalDateTime;

/**
 * Which changes are wanted.
 *
 * @param subjects how the subjects begin; empty for all
 * @param person who made them; 0 for anybody
 * @param kind empty for every kind
 * @param from in UTC, inclusive
 * @param until in UTC, exclusive
 * @param before the number of the change from which on nothing is wanted
 */
public record Wanted(
    String subjects,
    long person,
    String kind,
    LocalDateTime from,
    LocalDateTime until,
    long before) {

  private static final LocalDateTime EVER = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final LocalDateTime NEVER = LocalDateTime.of(9000, 1, 1, 0, 0);

  /** Everything about the subjects that begin so. */
  public static Wanted about(String subjects, long before) {
    return new Wanted(subjects, 0, "", EVER, NEVER, before);
  }

  public Wanted by(long maker) {
    return new Wanted(subjects, maker, kind, from, until, before);
  }

  public Wanted of(String wanted) {
    return new Wanted(subjects, person, wanted, from, until, before);
  }

  public Wanted since(LocalDateTime first) {
    return new Wanted(subjects, person, kind, first, until, before);
  }

  public Wanted upTo(LocalDateTime end) {
    return new Wanted(subjects, person, kind, from, end, before);
  }
}
