package plumbline.measures;

/** Which direction of a measure is an improvement. */
public enum Better {
  HIGHER("Higher is better"),
  LOWER("Lower is better"),
  NEITHER("Neither direction is better in itself");

  private final String words;

  Better(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
