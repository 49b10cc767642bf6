package plumbline.observations;

/** Which way a value went, where a source gives no number. */
public enum Heading {
  UP("went up"),
  DOWN("went down"),
  SAME("stayed the same");

  private final String words;

  Heading(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
