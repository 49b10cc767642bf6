package plumbline.faults;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A disk in a file, which can lose its power: whatever was not written through to it is gone then.
 * Linux only, and only for whoever may mount.
 */
final class ForgetfulDisk implements AutoCloseable {

  private final Path place;
  private final Path image;
  private final Path copy;

  /** A new, empty disk of 1 GB that is used at this place. */
  ForgetfulDisk(Path place) {
    this.place = place.toAbsolutePath();
    this.image = place.resolveSibling(place.getFileName() + ".image").toAbsolutePath();
    this.copy = place.resolveSibling(place.getFileName() + ".copy").toAbsolutePath();
    try {
      succeeds("umount", this.place.toString()); // what an aborted run left behind
      Files.createDirectories(this.place);
      Files.deleteIfExists(image);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    boolean made =
        succeeds("truncate", "-s", "1G", image.toString())
            && succeeds("mkfs.ext4", "-q", "-F", image.toString());
    assumeTrue(made && mounts(), "No disk can be mounted here: run this as root on Linux.");
  }

  /** A long commit interval: nothing but an fsync writes anything through. */
  private boolean mounts() {
    return succeeds("mount", "-o", "loop,commit=300", image.toString(), place.toString());
  }

  /** Loses the power, and comes back with what had been written through. */
  void losePower() {
    require("cp", "--sparse=always", image.toString(), copy.toString());
    unmount();
    require("mv", copy.toString(), image.toString());
    if (!mounts()) {
      throw new IllegalStateException("the disk does not come back");
    }
  }

  private void unmount() {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!succeeds("umount", place.toString())) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(place + " is still in use");
      }
    }
  }

  @Override
  public void close() {
    unmount();
  }

  private static void require(String... command) {
    if (!succeeds(command)) {
      throw new IllegalStateException("failed: " + String.join(" ", command));
    }
  }

  private static boolean succeeds(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException failed) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
