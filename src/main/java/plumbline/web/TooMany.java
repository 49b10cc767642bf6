package plumbline.web;

import java.time.Duration;

/** More requests in a time than one caller may make. */
public final class TooMany extends RuntimeException {

  private final Duration wait;

  public TooMany(Duration wait) {
    super("too many requests", null, false, false);
    this.wait = wait;
  }

  /** After how many seconds the next one is taken. */
  long seconds() {
    return Math.max(1, wait.toSeconds());
  }
}
