package plumbline.observations;

/** What a source states of two figures. */
public enum ClaimKind {
  CHANGE("The change from the first to the second"),
  QUOTIENT("The first divided by the second");

  private final String words;

  ClaimKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
