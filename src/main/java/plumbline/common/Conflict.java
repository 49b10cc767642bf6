package plumbline.common;

/**
 * The act is allowed but not in this state: a closed round, or somebody else saved first. The
 * message says what happened and what to do.
 */
public final class Conflict extends RuntimeException {

  private final boolean isOvertaken;

  public Conflict(String message) {
    this(message, false);
  }

  private Conflict(String message, boolean isOvertaken) {
    super(message);
    this.isOvertaken = isOvertaken;
  }

  /** The version that the person saw is gone: somebody else saved first. */
  public static Conflict overtaken(String message) {
    return new Conflict(message, true);
  }

  public boolean isOvertaken() {
    return isOvertaken;
  }
}
