package plumbline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data folder, held by this program alone until closed. */
record DataFolder(Path root, FileChannel lock) implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

  /** Takes the folder, made where it is missing, or refuses when another program holds it. */
  static DataFolder open(Path folder) {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
      }
      Path root = folder.toRealPath();
      warnWhenTemporary(root);
      return new DataFolder(root, lock(root));
    } catch (IOException e) {
      throw new StartRefused(
          "The data folder %s cannot be used (%s): give a folder that this user may write in PLUMBLINE_DATA."
              .formatted(folder.toAbsolutePath(), e),
          e);
    }
  }

  private static FileChannel lock(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(
            root.resolve("plumbline.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isFree(channel)) {
      channel.close();
      throw new StartRefused(
          "Another Plumbline already uses the data folder %s: stop it, or name another folder in PLUMBLINE_DATA."
              .formatted(root));
    }
    return channel;
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void warnWhenTemporary(Path root) throws IOException {
    if (root.startsWith(Path.of(System.getProperty("java.io.tmpdir")).toRealPath())) {
      LOG.warn(
          "The data folder {} lies in the system's temporary folder, which the system may empty: name another in PLUMBLINE_DATA to keep the data.",
          root);
    }
  }

  Path mariadb() {
    return root.resolve("mariadb");
  }

  Path tables() {
    return mariadb().resolve("data");
  }

  Path run() {
    return mariadb().resolve("run");
  }

  Path temporary() {
    return run().resolve("tmp");
  }

  Path processId() {
    return run().resolve("mariadbd.pid");
  }

  Path log() {
    return mariadb().resolve("server.log");
  }

  Path installationLog() {
    return mariadb().resolve("installation.log");
  }

  Path passwords() {
    return root.resolve("database.properties");
  }

  /** Writes a file that only its owner may read, whole or not at all. */
  static void writeSecret(Path file, List<String> lines) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      Files.createFile(part, ownerOnly(part, "rw-------"));
      Files.write(part, lines);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path tree) {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(tree)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean hasOwners(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static FileAttribute<?>[] ownerOnly(Path file, String permissions) {
    return hasOwners(file)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
