package plumbline.charts;

/** What a special cause means, by the direction that is an improvement. */
public enum Verdict {
  IMPROVEMENT("Improved"),
  CONCERN("Concern"),
  NEUTRAL("Changed"),
  NONE("No significant change");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  static Verdict of(boolean upwards, Improvement better) {
    return switch (better) {
      case HIGHER -> upwards ? IMPROVEMENT : CONCERN;
      case LOWER -> upwards ? CONCERN : IMPROVEMENT;
      case NEITHER -> NEUTRAL;
    };
  }
}
