package plumbline.bench;

/** What one connection asks for, again and again. */
interface Errand {

  /** The next request, head and body. */
  byte[] next();

  /** The status that an answer must have. */
  int expected();

  /** Told after each such answer. */
  default void answered() {}
}
