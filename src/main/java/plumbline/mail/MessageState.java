package plumbline.mail;

/** Whether a message has left. */
public enum MessageState {
  WAITING,
  SENT,
  FAILED,
  /** Shown to be copied, because there was no mail server: it never leaves by itself. */
  BY_HAND,
  HAND_SENT
}
