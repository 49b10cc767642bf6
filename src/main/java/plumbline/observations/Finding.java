package plumbline.observations;

/**
 * What becomes of one of many values that are to be recorded.
 *
 * @param field of the form of one value, where it is refused
 * @param sentence says why it is refused or skipped, or what stands beside it; may be empty
 */
public record Finding(Outcome outcome, String field, String sentence) {

  /** What becomes of it. */
  public enum Outcome {
    ADDED,
    SKIPPED,
    REFUSED
  }
}
