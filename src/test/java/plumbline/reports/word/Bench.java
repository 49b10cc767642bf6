package plumbline.reports.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import plumbline.charts.SamplePictures;
import plumbline.reports.Block;
import plumbline.reports.EveryBlock;
import plumbline.reports.Report;
import plumbline.reports.pdf.SampleReports;

/** Prints how long a warm report takes; an argument names a folder for the files. */
final class Bench {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Bench() {}

  public static void main(String[] arguments) throws IOException {
    List<Block> blocks = new ArrayList<>(SampleReports.large().blocks());
    for (int i = 0; i < 3; i++) {
      blocks.add(new Block.Chart(SamplePictures.process()));
      blocks.add(new Block.Chart(SamplePictures.histogram()));
    }
    Report report = SampleReports.report(blocks);
    int runs = Integer.getInteger("bench.runs", 60);
    double[] millis = new double[runs];
    double[] processor = new double[runs];
    var out = new ByteArrayOutputStream();
    for (int i = -runs / 2; i < runs; i++) {
      out.reset();
      long start = THREADS.getCurrentThreadCpuTime();
      long begun = System.nanoTime();
      WordReport.write(report, out);
      millis[Math.max(0, i)] = (System.nanoTime() - begun) / 1e6;
      processor[Math.max(0, i)] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    Arrays.sort(processor);
    System.out.printf(
        "bench: report-docx p50=%.1fms p95=%.1fms program-cpu=%.1fms load=%.1f, %d bytes%n",
        millis[runs / 2],
        millis[runs * 95 / 100],
        processor[runs / 2],
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        out.size());
    if (arguments.length > 0) {
      Files.write(Path.of(arguments[0], "large.docx"), out.toByteArray());
      out.reset();
      WordReport.write(EveryBlock.report(), out);
      Files.write(Path.of(arguments[0], "every.docx"), out.toByteArray());
      out.reset();
      WordReport.write(EveryBlock.everywhere(EveryBlock.HOSTILE), out);
      Files.write(Path.of(arguments[0], "hostile.docx"), out.toByteArray());
    }
  }
}
