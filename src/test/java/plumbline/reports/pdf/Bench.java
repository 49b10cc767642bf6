package plumbline.reports.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Prints how long a warm report takes; an argument names a folder for the PDFs. */
final class Bench {

  private Bench() {}

  public static void main(String[] arguments) throws IOException {
    var report = SampleReports.large();
    long cold = System.nanoTime();
    PdfReport.write(report, OutputStream.nullOutputStream());
    System.out.printf("cold %.0f ms%n", (System.nanoTime() - cold) / 1e6);
    for (int i = 0; i < 60; i++) {
      PdfReport.write(report, OutputStream.nullOutputStream());
    }
    double[] millis = new double[200];
    for (int i = 0; i < millis.length; i++) {
      long start = System.nanoTime();
      PdfReport.write(report, OutputStream.nullOutputStream());
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    var out = new ByteArrayOutputStream();
    PdfReport.write(report, out);
    System.out.printf(
        "p50=%.1f ms p95=%.1f ms p99=%.1f ms, %d bytes%n",
        millis[100], millis[190], millis[198], out.size());
    if (arguments.length > 0) {
      Path folder = Path.of(arguments[0]);
      Files.write(folder.resolve("large.pdf"), out.toByteArray());
      try (OutputStream file = Files.newOutputStream(folder.resolve("small.pdf"))) {
        PdfReport.write(SampleReports.small(), file);
      }
    }
  }
}
