package plumbline.publications;

import java.util.List;
import plumbline.publications.differences.Difference;
import plumbline.publications.differences.Piece;

/**
 * A difference as a page shows it: one sentence, or for long texts the place and the words that
 * stayed, went and came.
 */
record DifferenceLine(String words, String place, List<Stretch> stretches) {

  record Stretch(String text, boolean removed, boolean added) {}

  static List<DifferenceLine> of(List<Difference> differences) {
    return differences.stream().limit(Corrections.MOST).map(DifferenceLine::of).toList();
  }

  private static DifferenceLine of(Difference difference) {
    return new DifferenceLine(
        difference.pieces().isEmpty() ? difference.words() : "",
        difference.place(),
        difference.pieces().stream().map(DifferenceLine::stretch).toList());
  }

  private static Stretch stretch(Piece piece) {
    return new Stretch(
        piece.text(), piece.kind() == Piece.Kind.REMOVED, piece.kind() == Piece.Kind.ADDED);
  }
}
