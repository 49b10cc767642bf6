package plumbline.recommendations;

/** What became of a recommendation. */
public enum Decision {
  PENDING("No decision yet"),
  ACCEPTED("Accepted"),
  PARTLY("Accepted in part"),
  REJECTED("Rejected");

  private final String words;

  Decision(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
