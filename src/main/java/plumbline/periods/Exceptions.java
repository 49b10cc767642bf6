package plumbline.periods;

/** Whether the cases that the law excepts are in a value. */
public enum Exceptions {
  INCLUDING("including exceptions"),
  EXCLUDING("excluding exceptions"),
  NOT_STATED("exceptions not stated"),
  NOT_APPLICABLE("no exceptions apply");

  private final String words;

  Exceptions(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
