package plumbline.reports.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import plumbline.reports.Report;

/** A report as a tagged PDF that meets PDF/UA-1; equal reports give equal bytes. */
public final class PdfReport {

  private PdfReport() {}

  /** Writes the report and leaves the stream open. */
  public static void write(Report report, OutputStream out) throws IOException {
    List<Piece> pieces = Pieces.of(report);
    try (var file = new TaggedFile(report, out)) {
      for (Piece piece : pieces) {
        piece.draw(file.flow());
      }
    }
  }
}
