package plumbline.mail;

/** Whether a message has left. */
public enum MessageState {
  WAITING,
  SENT,
  FAILED
}
