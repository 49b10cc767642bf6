package plumbline.observations;

import java.util.List;

/**
 * The values of a measure that a person may read, the latest period first.
 *
 * @param current those that hold
 * @param earlier those that were restated or withdrawn
 */
public record Kept(List<Observation> current, List<Observation> earlier) {

  /** So many of either are read. */
  public static final int MOST = 2_000;

  public Kept {
    current = List.copyOf(current);
    earlier = List.copyOf(earlier);
  }
}
