package plumbline.common;

/** The person may see this, but not do it. The message says in words what is not allowed. */
public final class NotAllowed extends RuntimeException {

  public NotAllowed(String message) {
    super(message);
  }
}
