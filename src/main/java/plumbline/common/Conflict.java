package plumbline.common;

/**
 * The act is allowed but not in this state: a closed round, or somebody else saved first. The
 * message says what happened and what to do.
 */
public final class Conflict extends RuntimeException {

  public Conflict(String message) {
    super(message);
  }
}
