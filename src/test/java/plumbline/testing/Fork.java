package plumbline.testing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One of the JVMs that a test run is divided among, each with a database, a program and a browser
 * of its own. What two of them would write in the same place stands in a folder of the fork.
 */
public final class Fork {

  private static final String NAME = System.getProperty("plumbline.fork", "fork1");

  private Fork() {}

  /** A place of this fork that stays from one run to the next. */
  public static Path place(String name) {
    try {
      return Files.createDirectories(Path.of("target", NAME)).resolve(name);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Does something that no two forks may do at once; the others wait. */
  public static synchronized void alone(String what, Runnable task) {
    Path lock = Path.of("target", what + ".lock");
    try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE)) {
      channel.lock(); // freed with the channel
      task.run();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A name that no other fork uses. */
  public static String name(String base) {
    return base + "_" + NAME;
  }
}
