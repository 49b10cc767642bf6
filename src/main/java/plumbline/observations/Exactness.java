package plumbline.observations;

/** How exactly a source gives a value. */
public enum Exactness {
  EXACT("exactly"),
  ABOUT("about"),
  AT_LEAST("at least"),
  AT_MOST("at most"),
  RANGE("from one value to another"),
  DIRECTION("direction only, no number"),
  NOT_RECORDED("not recorded in the source");

  private final String words;

  Exactness(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
