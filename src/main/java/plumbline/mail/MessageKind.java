package plumbline.mail;

/** What a message is about. */
public enum MessageKind {
  REMINDER("Reminder"),
  HANDOVER("Handed over"),
  ACCOUNT("About your account");

  private final String words;

  MessageKind(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
