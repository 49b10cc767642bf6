package plumbline.factors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import plumbline.database.StartRefused;

/** The key of this installation in its data folder, made at the first start. */
final class SecretKeyFile {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private SecretKeyFile() {}

  /** Reads the key, or makes one that only the owner of the file may read. */
  static String in(Path folder) {
    Path file = folder.resolve("secret.key");
    try {
      Files.createDirectories(folder);
      makeUnlessThere(file);
      refuseWhenOthersMayRead(file);
      return Files.readString(file).strip();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void makeUnlessThere(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    byte[] key = new byte[Seals.KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Path part = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    Files.createFile(part, permissions(part));
    Files.writeString(part, Base64.getEncoder().encodeToString(key) + "\n");
    try {
      Files.createLink(file, part);
    } catch (FileAlreadyExistsException madeMeanwhile) {
      // Another program of this folder was faster: its key is the key.
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static FileAttribute<?>[] permissions(Path file) {
    return hasOwners(file)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
        : new FileAttribute<?>[0];
  }

  private static boolean hasOwners(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static void refuseWhenOthersMayRead(Path file) throws IOException {
    if (hasOwners(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw new StartRefused(
          "The secret key in %s can be read by other users of this machine: run chmod 600 on that file."
              .formatted(file));
    }
  }
}
