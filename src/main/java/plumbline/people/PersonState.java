package plumbline.people;

/** Whether a person can sign in. */
public enum PersonState {
  INVITED("Invited, has not signed in yet"),
  ACTIVE("Can sign in"),
  DISABLED("Cannot sign in");

  private final String words;

  PersonState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
