package plumbline.reports.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import plumbline.reports.Report;

/** A report as a tagged PDF that meets PDF/UA-1; equal reports give equal bytes. */
public final class PdfReport {

  private static final int FEWEST_SECTIONS = 4;
  private static final int SHORT = 2;

  private PdfReport() {}

  /** Writes the report and leaves the stream open. */
  public static void write(Report report, OutputStream out) throws IOException {
    List<Piece> pieces = withContents(report, Pieces.of(report));
    try (var file = new TaggedFile(report, out)) {
      for (Piece piece : pieces) {
        piece.draw(file.flow());
      }
    }
  }

  /** Below the title of a long report stands the list of its headings. */
  private static List<Piece> withContents(Report report, List<Piece> pieces) throws IOException {
    List<TextPiece> headings =
        pieces.stream()
            .filter(TextPiece.class::isInstance)
            .map(TextPiece.class::cast)
            .filter(text -> text.level() > 0)
            .toList();
    long sections = headings.stream().filter(heading -> heading.level() == 2).count();
    if (sections < FEWEST_SECTIONS || !isLong(report, pieces)) {
      return pieces;
    }
    List<Piece> all = new ArrayList<>(pieces);
    all.add(1, new ContentsPiece(headings));
    return all;
  }

  /** Whether it has more pages than a reader turns without a guide; a trial shows it if need be. */
  private static boolean isLong(Report report, List<Piece> pieces) throws IOException {
    double least = pieces.stream().mapToDouble(Piece::least).sum();
    if (least > SHORT * PageSize.BODY_HEIGHT) {
      return true;
    }
    try (var trial = new TaggedFile(report, OutputStream.nullOutputStream())) {
      for (Piece piece : pieces) {
        piece.draw(trial.flow());
        if (trial.pages() > SHORT) {
          return true;
        }
      }
      return false;
    }
  }
}
