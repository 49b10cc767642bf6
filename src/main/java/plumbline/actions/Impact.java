package plumbline.actions;

/** What has changed for children and families, whether or not the work is done. */
public enum Impact {
  TOO_EARLY("Too early to say"),
  NONE_YET("None yet"),
  SOME("Some"),
  CLEAR("Clear");

  private final String words;

  Impact(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
