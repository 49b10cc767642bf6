package plumbline.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/**
 * The program as it ships, packed for this test run, and what the JVM has learnt in an earlier
 * start, which halves the time of the next one.
 */
final class QuickStart {

  private static final Path JAR = Fork.place("quick-start.jar").toAbsolutePath();
  private static final Path LEARNT = Fork.place("quick-start.aot").toAbsolutePath();
  private static @Nullable String classPath;

  private QuickStart() {}

  /** Options of the JVM that starts soonest; the first program that ends in peace teaches it. */
  static synchronized List<String> options() {
    String classes = classPath();
    String learns = Files.exists(LEARNT) ? "-XX:AOTCache=" : "-XX:AOTCacheOutput=";
    return List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", learns + LEARNT, "-cp", classes);
  }

  /** Without the tests, which would bring a clock of their own. */
  private static String classPath() {
    String known = classPath;
    if (known == null) {
      String all =
          System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
      known =
          Arrays.stream(all.split(File.pathSeparator))
              .filter(entry -> !Path.of(entry).endsWith("test-classes"))
              .map(entry -> Files.isDirectory(Path.of(entry)) ? pack(Path.of(entry)) : entry)
              .collect(Collectors.joining(File.pathSeparator));
      classPath = known;
    }
    return known;
  }

  /** The JVM learns from jars only. */
  private static String pack(Path classes) {
    try {
      Files.deleteIfExists(LEARNT);
      try (Stream<Path> files = Files.walk(classes);
          JarOutputStream jar = new JarOutputStream(Files.newOutputStream(JAR))) {
        for (Path path : files.filter(each -> !each.equals(classes)).sorted().toList()) {
          add(jar, path, classes.relativize(path).toString().replace(File.separatorChar, '/'));
        }
      }
      return JAR.toString();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Folders, too: the program looks for its migrations by folder. */
  private static void add(JarOutputStream jar, Path path, String name) throws IOException {
    if (Files.isDirectory(path)) {
      jar.putNextEntry(new ZipEntry(name + "/"));
    } else {
      jar.putNextEntry(new ZipEntry(name));
      Files.copy(path, jar);
    }
    jar.closeEntry();
  }
}
