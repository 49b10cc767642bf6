package plumbline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program in a process of its own, started as an operator starts it, in 256 MiB of heap. */
record Program(Process process, int port) implements AutoCloseable {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  /** Starts the program on this data folder and waits until it is ready. */
  static Program start(Path data, String classPath) throws IOException, InterruptedException {
    int port = freePort();
    List<String> command = new ArrayList<>();
    command.add(JAVA.resolve("java").toString());
    command.addAll(List.of("-Xmx256m", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of(System.getProperty("bench.jvm", "").strip().split(" +")));
    command.removeIf(String::isEmpty);
    command.addAll(List.of("-cp", classPath, "plumbline.Application"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(data.resolveSibling("program.log").toFile());
    builder.environment().put("PLUMBLINE_DATA", data.toString());
    builder.environment().put("PLUMBLINE_EXPORTS", "off");
    // The bench says for whom it asks, as a web server in front does.
    builder.environment().put("PLUMBLINE_PROXY", "127.0.0.1");
    builder.environment().put("PLUMBLINE_PORT", Integer.toString(port));
    builder.environment().put("PLUMBLINE_ADDRESS", "http://localhost:" + port);
    Program program = new Program(builder.start(), port);
    program.awaitReady();
    return program;
  }

  private void awaitReady() throws InterruptedException {
    byte[] request =
        "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (process.isAlive() && System.nanoTime() < end) {
      try (Wire wire = new Wire(port)) {
        if (wire.exchange(request) == 200) {
          return;
        }
      } catch (IOException notYet) {
        process.waitFor(100, TimeUnit.MILLISECONDS);
      }
    }
    close();
    throw new IllegalStateException("The program did not start: see program.log.");
  }

  /** The processor time that the program and its database server have used so far. */
  Processors processors() {
    Duration database =
        process.descendants().map(Program::used).reduce(Duration.ZERO, Duration::plus);
    return new Processors(used(process.toHandle()), database);
  }

  /** Processor time, which other work on the machine does not change. */
  record Processors(Duration program, Duration database) {

    Processors since(Processors before) {
      return new Processors(program.minus(before.program), database.minus(before.database));
    }

    /** The part of all processors that was used in this time. */
    String share(double seconds) {
      double all = seconds * Runtime.getRuntime().availableProcessors() * 1000;
      double used = program.plus(database).toMillis();
      return String.format(
          Locale.ROOT,
          " cpu-share=%.0f%% load=%.1f",
          100 * used / all,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** How much of it one of so many requests took, beside how busy the machine was. */
    String of(int requests) {
      return String.format(
          Locale.ROOT,
          " program-cpu=%.2fms database-cpu=%.2fms load=%.1f",
          program.toMillis() / (double) requests,
          database.toMillis() / (double) requests,
          ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
  }

  private static Duration used(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The heap in use now, garbage included, of the heap it may have. */
  String heap() throws IOException {
    Process jcmd =
        new ProcessBuilder(
                JAVA.resolve("jcmd").toString(), Long.toString(process.pid()), "GC.heap_info")
            .redirectErrorStream(true)
            .start();
    String text = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher used = USED.matcher(text);
    return used.find() ? Long.parseLong(used.group(1)) / 1024 + "MiB/256MiB" : "unknown";
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }
}
