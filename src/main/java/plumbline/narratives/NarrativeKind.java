package plumbline.narratives;

/** What a text is for; the four kinds that committee papers have. */
public enum NarrativeKind {
  CHALLENGE("challenge", "Challenge remaining"),
  PROGRESS("progress", "Progress made"),
  NEXT_STEPS("next_steps", "Next steps to reach green"),
  STRENGTHEN("strengthen", "Steps to strengthen further");

  private final String key;
  private final String words;

  NarrativeKind(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /** The name of its form field and column. */
  public String key() {
    return key;
  }

  public String words() {
    return words;
  }
}
