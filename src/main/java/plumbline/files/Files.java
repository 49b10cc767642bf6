package plumbline.files;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import plumbline.common.AreaId;

/** Keeps files under the data folder. A file is either wholly there or not there at all. */
@Singleton
public class Files {

  private final Path folder;

  Files(@Property(name = "plumbline.data") String data) {
    this.folder = Path.of(data, "files");
  }

  /** Keeps these bytes for the area and gives their SHA-256 in hexadecimal. */
  public String keep(AreaId area, byte[] bytes) {
    String name = sha256(bytes);
    Path file = path(area, name);
    try {
      java.nio.file.Files.createDirectories(file.getParent());
      Path part = java.nio.file.Files.createTempFile(file.getParent(), "part", "");
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        java.nio.ByteBuffer rest = java.nio.ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      java.nio.file.Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return name;
    } catch (IOException failed) {
      throw new UncheckedIOException("a file could not be kept", failed);
    }
  }

  /** The bytes of this name; nothing when they are missing or are no longer what was kept. */
  public Optional<byte[]> read(AreaId area, String sha256) {
    Path file = path(area, sha256);
    try {
      if (!java.nio.file.Files.isRegularFile(file)) {
        return Optional.empty();
      }
      byte[] bytes = java.nio.file.Files.readAllBytes(file);
      return sha256(bytes).equals(sha256) ? Optional.of(bytes) : Optional.empty();
    } catch (IOException failed) {
      throw new UncheckedIOException("a file could not be read", failed);
    }
  }

  private Path path(AreaId area, String sha256) {
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256: " + sha256);
    }
    return folder
        .resolve(String.valueOf(area.value()))
        .resolve(sha256.substring(0, 2))
        .resolve(sha256);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
