package plumbline.recommendations;

/** How far a recommendation is; each state has the next one. */
public enum RecommendationState {
  /** For coordinator and leads only, and may be changed. */
  DRAFT("Draft"),
  /** Its words stay. */
  AGREED("Agreed"),
  CLOSED("Closed");

  private final String words;

  RecommendationState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
