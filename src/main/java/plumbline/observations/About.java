package plumbline.observations;

/** Whom a value is about. */
public enum About {
  AREA("This area"),
  ENGLAND("England"),
  REGION("The region"),
  NEIGHBOURS("Statistical neighbours"),
  OTHER("Somebody else");

  private final String words;

  About(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
