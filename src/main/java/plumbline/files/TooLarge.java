package plumbline.files;

/** A file is larger than the service takes. */
public final class TooLarge extends RuntimeException {

  private final long most;

  TooLarge(long most) {
    super("more than " + most + " bytes", null, false, false);
    this.most = most;
  }

  /** How many bytes a file may have. */
  public long most() {
    return most;
  }
}
