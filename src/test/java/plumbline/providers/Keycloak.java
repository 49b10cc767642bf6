package plumbline.providers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import plumbline.testing.Fork;

/**
 * A real Keycloak server in a process of its own, with a realm for each of two providers. Started
 * when the first test asks for it, and ended with the tests.
 */
final class Keycloak {

  private static final Path UNPACKED = Path.of("target", "keycloak").toAbsolutePath();
  private static final Path LOG = Fork.place("keycloak.log").toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** It ends so when it has fitted itself to its options and wants to be started with them. */
  private static final int BUILT = 10;

  private static @Nullable Process process;

  private Keycloak() {}

  /** Starts it once; people are sent back to the program at this address. */
  static synchronized void start(URI address, URI program) {
    if (process != null) {
      return;
    }
    Runtime.getRuntime().addShutdownHook(new Thread(Keycloak::stop));
    // What it builds for itself stands where the server of another fork reads it, too.
    Fork.alone("keycloak", () -> startIn(home(), address, program));
  }

  private static void startIn(Path home, URI address, URI program) {
    bringRealms(home);
    process = launch(home, address, program, false);
    if (await(address) == BUILT) {
      process = launch(home, address, program, true);
      await(address);
    }
  }

  private static synchronized void stop() {
    Process running = process;
    if (running != null) {
      running.destroyForcibly();
    }
  }

  private static Path home() {
    try (Stream<Path> folders = Files.list(UNPACKED)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("lib/quarkus-run.jar")))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no Keycloak in " + UNPACKED));
    } catch (IOException missing) {
      throw new IllegalStateException(
          "mvn process-test-resources unpacks Keycloak into " + UNPACKED, missing);
    }
  }

  private static void bringRealms(Path home) {
    try {
      Path folder = Files.createDirectories(home.resolve("data/import"));
      for (String realm : List.of("council-realm.json", "health-realm.json")) {
        Files.copy(
            Path.of("target", "test-classes", "keycloak", realm),
            folder.resolve(realm),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** What its own script does, without a shell in between that would outlive us. */
  private static Process launch(Path home, URI address, URI program, boolean built) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    if (built) {
      command.add("-Dkc.config.built=true");
    }
    for (String opened : List.of("java.util", "java.util.concurrent", "java.security")) {
      command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    command.add("-Dkc.home.dir=" + home);
    command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add(
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
    command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
    command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    command.addAll(List.of("start-dev", "--db=dev-mem", "--import-realm"));
    command.addAll(List.of("--http-host=127.0.0.1", "--http-port=" + address.getPort()));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(
                built
                    ? ProcessBuilder.Redirect.appendTo(LOG.toFile())
                    : ProcessBuilder.Redirect.to(LOG.toFile()));
    builder.environment().put("PLUMBLINE_ADDRESS", program.toString());
    try {
      return builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Waits until both realms answer; gives how the process ended, or 0 while it runs. */
  private static int await(URI address) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady(address)) {
      Process running = process;
      if (running != null && hasEnded(running)) {
        if (running.exitValue() == BUILT) {
          return BUILT;
        }
        throw new IllegalStateException("Keycloak has ended: see " + LOG);
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Keycloak does not become ready: see " + LOG);
      }
    }
    return 0;
  }

  private static boolean isReady(URI address) {
    return Stream.of("council", "health")
        .allMatch(realm ->
            answers(address.resolve("/realms/" + realm + "/.well-known/openid-configuration")));
  }

  private static boolean answers(URI page) {
    HttpRequest request = HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(5)).build();
    try {
      return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Looks for the end of the process for a moment, which also paces the questions. */
  private static boolean hasEnded(Process running) {
    try {
      return running.waitFor(100, TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
