package plumbline.reports.word;

import java.io.IOException;
import java.io.OutputStream;
import plumbline.reports.Block;
import plumbline.reports.Report;

/** A report as a Word file; equal reports give equal bytes. */
public final class WordReport {

  private WordReport() {}

  /** Writes the report and leaves the stream open. */
  public static void write(Report report, OutputStream out) throws IOException {
    var file = new WordFile();
    var writer = new BlockWriter(file, report);
    writer.title(report);
    for (Block block : report.blocks()) {
      writer.block(block);
    }
    file.write(report, out);
  }
}
