package plumbline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The whole program in a process of its own, with the sample area and a data folder of its own, for
 * tests that kill it. Closing it ends its processes in whatever state they are.
 */
public final class OwnProgram implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Path folder;
  private final int port;
  private @Nullable Process process;

  /** A program that has not been started, with its data in this folder. */
  public OwnProgram(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.port = freePort();
  }

  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** Starts the program and waits until it says that it is ready. */
  public void start() {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath(),
            "plumbline.Application",
            "--sample");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("PLUMBLINE_"));
    builder.environment().put("PLUMBLINE_DATA", folder.toString());
    builder.environment().put("PLUMBLINE_PORT", String.valueOf(port));
    try {
      process = builder.start();
      awaitReady();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What the program has printed since the first start. */
  public Path log() {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  /** The program as it ships: without the tests, which would bring a clock of their own. */
  private static String classPath() {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(System.getProperty("path.separator")))
        .filter(entry -> !Path.of(entry).endsWith("test-classes"))
        .collect(Collectors.joining(System.getProperty("path.separator")));
  }

  private void awaitReady() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (System.nanoTime() > end || hasEnded()) {
        throw new IllegalStateException("the program does not become ready: see " + log());
      }
    }
  }

  private boolean isReady() {
    HttpRequest health =
        HttpRequest.newBuilder(address().resolve("/health")).timeout(Duration.ofSeconds(2)).build();
    try {
      return CLIENT.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Looks for the end of the process for a moment, which also paces the questions. */
  private boolean hasEnded() {
    try {
      return running().waitFor(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private Process running() {
    return Objects.requireNonNull(process, "the program has not been started");
  }

  /** Kills the program and leaves its database server behind. */
  public void kill() {
    running().destroyForcibly().onExit().join();
  }

  /** Kills the program's database server. */
  public void killDatabase() {
    database().destroyForcibly();
  }

  /** Kills both at once, as a power cut would. */
  public void killBoth() {
    ProcessHandle database = database();
    running().destroyForcibly();
    database.destroyForcibly();
    running().onExit().join();
  }

  /** The database server that the program started last. */
  public ProcessHandle database() {
    return findDatabase()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no database server runs in " + folder));
  }

  /** Only a server of this folder: its process id may have gone to somebody else. */
  private Stream<ProcessHandle> findDatabase() {
    Path id = folder.resolve("mariadb/run/mariadbd.pid");
    try {
      return Files.exists(id)
          ? ProcessHandle.of(Long.parseLong(Files.readString(id).strip()))
              .filter(this::isOurs)
              .stream()
          : Stream.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private boolean isOurs(ProcessHandle server) {
    return Arrays.stream(server.info().arguments().orElse(new String[0]))
        .anyMatch(argument -> argument.startsWith("--datadir=" + folder));
  }

  /** Whether it has not ended; one that nobody has collected yet has no arguments any more. */
  public static boolean runs(ProcessHandle server) {
    return server.isAlive() && server.info().arguments().isPresent();
  }

  @Override
  public void close() {
    Process last = process;
    if (last != null) {
      last.destroyForcibly().onExit().join();
    }
    findDatabase().forEach(ProcessHandle::destroyForcibly);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
