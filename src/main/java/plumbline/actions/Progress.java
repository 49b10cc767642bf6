package plumbline.actions;

/** How the work goes, whatever it has changed so far. */
public enum Progress {
  NOT_STARTED("Not started", "grey"),
  ON_TRACK("On track", "blue"),
  AT_RISK("At risk", "yellow"),
  OFF_TRACK("Off track", "red"),
  DONE("Done", "green");

  private final String words;
  private final String colour;

  Progress(String words, String colour) {
    this.words = words;
    this.colour = colour;
  }

  public String words() {
    return words;
  }

  /** The colour of its tag; the tag always has the words, too. */
  public String colour() {
    return colour;
  }
}
