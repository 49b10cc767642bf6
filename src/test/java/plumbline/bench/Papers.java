package plumbline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import plumbline.reports.Report;
import plumbline.reports.pdf.PdfReport;
import plumbline.reports.pdf.SampleReports;
import plumbline.reports.word.WordReport;

/**
 * Measures how long a paper of twenty pages takes to lay out, warm, and prints one line for each
 * figure. System property: {@code bench.runs} of each figure, half as many before it is measured.
 */
final class Papers {

  private static final int CLIENTS = 8;
  private static final int RUNS = Integer.getInteger("bench.runs", 120);
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private interface Format {
    void write(Report report, OutputStream out) throws IOException;
  }

  private Papers() {}

  public static void main(String[] arguments) throws Exception {
    measure("report-pdf", PdfReport::write, 1);
    measure("report-pdf-parallel", PdfReport::write, CLIENTS);
    measure("report-docx", WordReport::write, 1);
  }

  private static void measure(String name, Format format, int clients) throws Exception {
    run(format, clients, RUNS / 2);
    long used = MACHINE.getProcessCpuTime();
    long begun = System.nanoTime();
    long[] nanos = run(format, clients, RUNS);
    double seconds = (System.nanoTime() - begun) / 1e9;
    double processor = (MACHINE.getProcessCpuTime() - used) / 1e6 / RUNS;
    Runtime heap = Runtime.getRuntime();
    String full =
        (heap.totalMemory() - heap.freeMemory() >> 20) + "MiB/" + (heap.maxMemory() >> 20) + "MiB";
    OUT.printf(
        Locale.ROOT,
        "%s program-cpu=%.1fms load=%.1f%n",
        new Figure(name, nanos, seconds, full).line(),
        processor,
        MACHINE.getSystemLoadAverage());
  }

  /** How long each took, in rising order. */
  private static long[] run(Format format, int clients, int runs) throws Exception {
    Report report = SampleReports.paper();
    List<Callable<Long>> tasks = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      tasks.add(() -> {
        long start = System.nanoTime();
        format.write(report, OutputStream.nullOutputStream());
        return System.nanoTime() - start;
      });
    }
    long[] nanos = new long[runs];
    try (var executor = Executors.newFixedThreadPool(clients)) {
      List<Future<Long>> results = executor.invokeAll(tasks);
      for (int i = 0; i < runs; i++) {
        nanos[i] = results.get(i).get();
      }
    }
    Arrays.sort(nanos);
    return nanos;
  }
}
