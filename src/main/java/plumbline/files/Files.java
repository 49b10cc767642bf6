package plumbline.files;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.common.AreaId;
import plumbline.common.Ids;

/**
 * Keeps files under the data folder. A file is either wholly there or not there at all: it arrives
 * beside its place, reaches the disk, and is then moved.
 */
@Singleton
public class Files {

  private static final int AT_ONCE = 1 << 16;
  private static final boolean ON_UNIX = java.io.File.separatorChar == '/';

  private final Path folder;
  private final Path parts;

  Files(@Property(name = "plumbline.data") String data) {
    this.folder = Path.of(data, "files");
    this.parts = folder.resolve("arriving");
  }

  /**
   * Takes a file in, up to so many bytes; it is kept only by {@link #keep(AreaId, Arrived)}.
   *
   * @throws TooLarge when there are more bytes
   * @throws IOException when it does not arrive whole
   */
  public Arrived receive(InputStream content, long most) throws IOException {
    java.nio.file.Files.createDirectories(parts);
    Path part = java.nio.file.Files.createTempFile(parts, "part", "");
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      MessageDigest digest = digest();
      long bytes = copy(content, channel, digest, most);
      channel.force(true);
      return new Arrived(part, HexFormat.of().formatHex(digest.digest()), bytes);
    } catch (IOException | RuntimeException failed) {
      java.nio.file.Files.deleteIfExists(part);
      throw failed;
    }
  }

  private static long copy(
      InputStream content, FileChannel channel, MessageDigest digest, long most)
      throws IOException {
    byte[] buffer = new byte[AT_ONCE];
    long bytes = 0;
    // Filled before it is written: what arrives comes in small pieces.
    for (int read = content.readNBytes(buffer, 0, AT_ONCE);
        read > 0;
        read = content.readNBytes(buffer, 0, AT_ONCE)) {
      bytes += read;
      if (bytes > most) {
        throw new TooLarge(most);
      }
      digest.update(buffer, 0, read);
      ByteBuffer rest = ByteBuffer.wrap(buffer, 0, read);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
    }
    return bytes;
  }

  /** Keeps what has arrived for the area; the same bytes twice are kept once. */
  public void keep(AreaId area, Arrived arrived) {
    Path file = path(area, arrived.sha256());
    try {
      java.nio.file.Files.createDirectories(file.getParent());
      java.nio.file.Files.move(arrived.path(), file, StandardCopyOption.ATOMIC_MOVE);
      writeThrough(file);
    } catch (IOException failed) {
      throw new UncheckedIOException("a file could not be kept", failed);
    }
  }

  /** A power cut forgets a new name whose folder has not reached the disk. */
  private void writeThrough(Path file) throws IOException {
    if (!ON_UNIX) {
      return; // nothing else opens a folder
    }
    for (Path place = file.getParent();
        place != null && place.startsWith(folder);
        place = place.getParent()) {
      try (FileChannel channel = FileChannel.open(place, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Keeps these bytes for the area and gives their SHA-256 in hexadecimal. */
  public String keep(AreaId area, byte[] bytes) {
    try (Arrived arrived = receive(new ByteArrayInputStream(bytes), bytes.length)) {
      keep(area, arrived);
      return arrived.sha256();
    } catch (IOException failed) {
      throw new UncheckedIOException("a file could not be kept", failed);
    }
  }

  /** The bytes of this name; nothing when they are missing or are no longer what was kept. */
  public Optional<byte[]> read(AreaId area, String sha256) {
    return open(area, sha256)
        .map(content -> {
          try (content) {
            return content.readAllBytes();
          } catch (IOException failed) {
            throw unreadable(failed);
          }
        });
  }

  /** As above, to be read piece by piece; the whole file was compared with its name before. */
  public Optional<InputStream> open(AreaId area, String sha256) {
    Path file = path(area, sha256);
    try {
      return java.nio.file.Files.isRegularFile(file) && sha256(file).equals(sha256)
          ? Optional.of(java.nio.file.Files.newInputStream(file))
          : Optional.empty();
    } catch (IOException failed) {
      throw unreadable(failed);
    }
  }

  public void delete(AreaId area, String sha256) {
    try {
      java.nio.file.Files.deleteIfExists(path(area, sha256));
    } catch (IOException failed) {
      throw new UncheckedIOException("a file could not be removed", failed);
    }
  }

  /** The names of the files of every area that were kept longer ago than this. */
  public Map<AreaId, List<String>> olderThan(Duration age) {
    Map<AreaId, List<String>> names = new HashMap<>();
    for (Path file : tree(folder)) {
      String name = file.getFileName().toString();
      String area = folder.relativize(file).getName(0).toString();
      if (name.matches("[0-9a-f]{64}") && area.matches(Ids.FORM) && isOlder(file, age)) {
        names
            .computeIfAbsent(new AreaId(Long.parseLong(area)), none -> new ArrayList<>())
            .add(name);
      }
    }
    return names;
  }

  /** Removes what began to arrive longer ago than this and never arrived whole. */
  public void sweepParts(Duration age) {
    for (Path part : tree(parts)) {
      if (isOlder(part, age)) {
        new Arrived(part, "", 0).close();
      }
    }
  }

  private static List<Path> tree(Path root) {
    if (!java.nio.file.Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> paths = java.nio.file.Files.walk(root)) {
      return paths.filter(java.nio.file.Files::isRegularFile).toList();
    } catch (IOException failed) {
      throw unreadable(failed);
    }
  }

  /** The disk's own clock, which the program's may be ahead of. */
  private static boolean isOlder(Path file, Duration age) {
    try {
      Instant changed = java.nio.file.Files.getLastModifiedTime(file).toInstant();
      return changed.isBefore(Instant.ofEpochMilli(System.currentTimeMillis()).minus(age));
    } catch (java.nio.file.NoSuchFileException gone) {
      return false;
    } catch (IOException failed) {
      throw unreadable(failed);
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

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream content =
        new DigestInputStream(java.nio.file.Files.newInputStream(file), digest)) {
      byte[] buffer = new byte[AT_ONCE];
      while (content.read(buffer) >= 0) {
        // The digest sees every byte that passes.
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static UncheckedIOException unreadable(IOException failed) {
    return new UncheckedIOException("a file could not be read", failed);
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
