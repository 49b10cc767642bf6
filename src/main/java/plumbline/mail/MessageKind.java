package plumbline.mail;

/** What a message is about. */
public enum MessageKind {
  REMINDER("Reminder");

  private final String words;

  MessageKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
