package plumbline.web;

/** Too much of a costly kind of work is asked for at this moment; it was not begun. */
public final class Busy extends RuntimeException {

  /** After so many seconds it is worth trying again. */
  public static final String RETRY_SECONDS = "5";

  public Busy() {
    super("too much at once", null, false, false);
  }
}
