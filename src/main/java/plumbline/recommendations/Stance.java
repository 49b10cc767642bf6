package plumbline.recommendations;

/** What an outside review says about what was answered. */
public enum Stance {
  AGREES("Agrees"),
  QUALIFIES("Agrees with reservations"),
  DISAGREES("Disagrees");

  private final String words;

  Stance(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
