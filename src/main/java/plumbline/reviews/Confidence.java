package plumbline.reviews;

/** How sure a review says that it is of what it found. */
public enum Confidence {
  NOT_SAID(""),
  SURE("Sure"),
  FROM_WITNESSES("As witnesses said"),
  INCONCLUSIVE("Inconclusive");

  private final String words;

  Confidence(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
