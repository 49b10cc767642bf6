package plumbline.publications.differences;

/** A stretch of a text that was changed: words that stayed, went or came. */
public record Piece(Kind kind, String text) {

  /** What became of the words. */
  public enum Kind {
    KEPT,
    REMOVED,
    ADDED
  }
}
