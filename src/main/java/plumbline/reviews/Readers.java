package plumbline.reviews;

/** Who may read a review, and what was recommended in it. */
public enum Readers {
  PARTNERSHIP("Coordinator and leads only"),
  COMMITTEE("Members of one committee, besides coordinator and leads"),
  PUBLIC("Everybody with a role in the area");

  private final String words;

  Readers(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
