package plumbline.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that has arrived whole and is on the disk, but is not kept yet. Closing it removes it
 * unless it was kept.
 *
 * @param path where it lies, under a name of our own
 */
public record Arrived(Path path, String sha256, long bytes) implements AutoCloseable {

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException failed) {
      throw new UncheckedIOException("a part could not be removed", failed);
    }
  }
}
