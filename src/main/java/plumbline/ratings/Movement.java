package plumbline.ratings;

/** The step from the last closed month to this one. */
public enum Movement {
  UP("Moved up", true),
  DOWN("Moved down", true),
  SAME("No change", false),
  FIRST("First rating", false),
  NO_LONGER_RATED("No longer rated", true),
  NOT_COMPARABLE("Cannot be compared", false);

  private final String words;
  private final boolean needsReason;

  Movement(String words, boolean needsReason) {
    this.words = words;
    this.needsReason = needsReason;
  }

  public String words() {
    return words;
  }

  /** Whether a month can close only when somebody has said why. */
  public boolean needsReason() {
    return needsReason;
  }
}
