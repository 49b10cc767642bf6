package plumbline.papers;

/** Who may read a paper once it is sent. */
public enum Audience {
  PUBLIC(
      "Public",
      "Everybody with a role in the area may read it, and a copy may be put on a website"),
  PRIVATE("Private", "Members of the committee, the coordinator and leads may read it");

  private final String words;
  private final String meaning;

  Audience(String words, String meaning) {
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
