package plumbline.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.database.TestDatabase;

/**
 * The whole program in a process of its own, with the sample area and a data folder of its own, for
 * tests that kill it. Closing it ends its processes in whatever state they are.
 */
public final class OwnProgram implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final Path folder;
  private final int port;
  private @Nullable Process process;

  /** A program that has not been started, with its data in this folder. */
  public OwnProgram(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.port = freePort();
  }

  /** Where its data is. */
  public Path folder() {
    return folder;
  }

  /** Where copies of its public papers go. */
  public Path exports() {
    return folder.resolveSibling(folder.getFileName() + "-exports");
  }

  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  /**
   * Empties the folder, starts the program once to load the sample, shows a page, and stops in
   * peace.
   */
  public void install() {
    close(); // a server that an aborted run left behind
    try {
      Files.deleteIfExists(log());
      empty();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    TestDatabase.shareBinaries(folder);
    launch(List.of("--sample"));
    signIn("coordinator").get("/areas/wexbridge");
    running().destroy();
    running().onExit().join();
  }

  private void empty() throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> tree = Files.walk(folder)) {
        for (Path path : tree.skip(1).sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** Starts the program and gives the time until it said that it was ready. */
  public Duration start() {
    long began = System.nanoTime();
    launch(List.of());
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private void launch(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx256m");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(QuickStart.options());
    command.add("plumbline.Application");
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("PLUMBLINE_"));
    builder.environment().put("PLUMBLINE_DATA", folder.toString());
    builder.environment().put("PLUMBLINE_EXPORTS", exports().toString());
    builder.environment().put("PLUMBLINE_PORT", String.valueOf(port));
    try {
      process = builder.start();
      awaitReady();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A visitor who is signed in as the person of the sample with this key. */
  public Visitor signIn(String key) {
    return Visitor.signedIn(address(), key + "@wexbridge.example.org", "wexbridge is made up");
  }

  /** What the program has printed since the first start. */
  public Path log() {
    return folder.resolveSibling(folder.getFileName() + ".log");
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

  /** How many files and connections the program holds open, and how many threads it has. */
  public List<Integer> held() {
    Path process = Path.of("/proc", String.valueOf(running().pid()));
    try (Stream<Path> files = Files.list(process.resolve("fd"));
        Stream<Path> threads = Files.list(process.resolve("task"))) {
      return List.of((int) files.count(), (int) threads.count());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
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

  /** A connection to its database as the account that owns the schema. */
  public Connection connect() throws SQLException {
    Properties passwords = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve("database.properties"))) {
      passwords.load(reader);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    String port =
        Arrays.stream(database().info().arguments().orElseThrow())
            .filter(argument -> argument.startsWith("--port="))
            .map(argument -> argument.substring("--port=".length()))
            .findFirst()
            .orElseThrow();
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + port + "/plumbline",
        "plumbline_migration",
        passwords.getProperty("plumbline_migration"));
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
