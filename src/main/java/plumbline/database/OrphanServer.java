package plumbline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived its program, which was killed; it holds the tables until it is stopped.
 */
final class OrphanServer {

  private static final Logger LOG = LoggerFactory.getLogger(OrphanServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private OrphanServer() {}

  /** Stops the process of that id if, and only if, its command line names the same tables. */
  static void stop(Path processId, String dataOption) {
    try {
      if (Files.exists(processId)) {
        String text = Files.readString(processId).strip();
        if (text.matches("[0-9]{1,18}")) {
          ProcessHandle.of(Long.parseLong(text))
              .filter(process -> isOurs(process, dataOption))
              .ifPresent(process -> stop(process, dataOption));
        }
        Files.deleteIfExists(processId);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A dead process that nobody has collected yet has no arguments, and so is not ours. */
  private static boolean isOurs(ProcessHandle process, String dataOption) {
    return process.info().arguments().map(List::of).orElse(List.of()).contains(dataOption);
  }

  private static void stop(ProcessHandle process, String dataOption) {
    LOG.info("Stopping the database server {} that a killed Plumbline left behind", process.pid());
    process.destroy();
    if (!ends(process, dataOption)) {
      process.destroyForcibly();
      if (!ends(process, dataOption)) {
        throw new StartRefused(
            "The database server %d that a killed Plumbline left behind does not stop: end that process by hand."
                .formatted(process.pid()));
      }
    }
  }

  private static boolean ends(ProcessHandle process, String dataOption) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (isOurs(process, dataOption)) {
      if (System.nanoTime() > end) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("The start was interrupted: start again.", e);
    }
  }
}
