package plumbline.periods;

import java.time.LocalDate;

/**
 * The time that a figure is about.
 *
 * @param first of a point in time, of {@link Basis#BY}, {@link Basis#SINCE} and {@link
 *     Basis#NOT_STATED} the same day as the last: the one day that is known, for {@code NOT_STATED}
 *     the day of the source
 * @param last by which figures are put in order
 */
public record Period(Basis basis, LocalDate first, LocalDate last) {

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a period ends before it starts: " + first + ", " + last);
    }
  }
}
