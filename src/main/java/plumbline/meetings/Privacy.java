package plumbline.meetings;

/** Whether an item is heard in public. */
public enum Privacy {
  PUBLIC("Public", "Everybody of the area reads it once the meeting’s day has come"),
  PRIVATE("Private", "Read by members of the committee, the coordinator and leads"),
  UNSTATED("The paper does not say", "Kept as private");

  private final String words;
  private final String meaning;

  Privacy(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  public String words() {
    return words;
  }

  /** Who reads it. */
  public String meaning() {
    return meaning;
  }
}
