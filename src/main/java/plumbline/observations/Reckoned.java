package plumbline.observations;

/** How a stated change was reckoned. */
public enum Reckoned {
  POINTS("A difference: percentage points, or how many more or fewer"),
  RELATIVE("A part of the first figure, in per cent"),
  UNSTATED("The source does not say");

  private final String words;

  Reckoned(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
