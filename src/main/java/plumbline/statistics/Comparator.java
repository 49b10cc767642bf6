package plumbline.statistics;

import java.util.List;

/**
 * Somebody to compare an area with.
 *
 * @param values of one measure, oldest first
 */
public record Comparator(Kind kind, String areaCode, String areaName, List<PublishedValue> values) {

  public Comparator {
    values = List.copyOf(values);
  }

  /** Who that is. */
  public enum Kind {
    ENGLAND,
    REGION,
    NEIGHBOUR
  }
}
