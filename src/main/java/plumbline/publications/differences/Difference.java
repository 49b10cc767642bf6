package plumbline.publications.differences;

import java.util.List;
import java.util.stream.Collectors;
import plumbline.publications.differences.Piece.Kind;

/**
 * Something that one paper says otherwise than another.
 *
 * @param place where it stands, in words
 * @param was what the first says, empty when it says nothing there
 * @param is what the second says, empty when it says nothing there
 * @param pieces both in one, word by word, for long texts; empty for short ones
 */
public record Difference(String place, String was, String is, List<Piece> pieces) {

  public Difference {
    pieces = List.copyOf(pieces);
  }

  /** "Ratings by criterion, E1, November 2026: was Red (R), is Amber (A)". */
  public String words() {
    if (was.isEmpty()) {
      return place + ": was not there, is " + is;
    }
    return is.isEmpty()
        ? place + ": was " + was + ", is no longer there"
        : place + ": was " + was + ", is " + is;
  }

  /** What the first says, cut to what changed. */
  public String shortWas() {
    return pieces.isEmpty() ? was : without(Kind.ADDED);
  }

  /** What the second says, cut to what changed. */
  public String shortIs() {
    return pieces.isEmpty() ? is : without(Kind.REMOVED);
  }

  private String without(Kind kind) {
    return pieces.stream()
        .filter(piece -> piece.kind() != kind)
        .map(Piece::text)
        .collect(Collectors.joining())
        .strip();
  }
}
