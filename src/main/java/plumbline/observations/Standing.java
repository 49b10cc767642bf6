package plumbline.observations;

/** Whether a value holds. */
public enum Standing {
  CURRENT("holds"),
  RESTATED("restated since"),
  WITHDRAWN("withdrawn");

  private final String words;

  Standing(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
