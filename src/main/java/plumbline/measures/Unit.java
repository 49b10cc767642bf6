package plumbline.measures;

/** What the values of a measure are. */
public enum Unit {
  RATE("A percentage"),
  COUNT("A number of things or people"),
  MONEY("Pounds"),
  POSTS("Posts, counted as full time"),
  TIME("A time: minutes, hours, days or weeks");

  private final String words;

  Unit(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
