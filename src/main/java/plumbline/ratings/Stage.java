package plumbline.ratings;

/** How a rating came about; none of these is a level. */
public enum Stage {
  NOT_STARTED("Not rated yet"),
  CARRIED_FORWARD("Carried forward, not confirmed"),
  AGREED("Agreed"),
  NOT_RECORDED("Not recorded in the source");

  private final String words;

  Stage(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public boolean isOpen() {
    return this == NOT_STARTED || this == CARRIED_FORWARD;
  }
}
