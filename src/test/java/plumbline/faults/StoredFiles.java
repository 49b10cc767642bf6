package plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.testing.OwnProgram;

/** The files that a program keeps, compared with the rows that name them. */
final class StoredFiles {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  private final OwnProgram program;
  private final Path folder;

  StoredFiles(OwnProgram program) {
    this.program = program;
    this.folder = program.folder().resolve("files");
  }

  /** Fails on a file that is missing or changed. What a kill left behind may wait to be swept. */
  void assertWhole(Connection connection) throws SQLException, IOException {
    Set<String> present = present();
    for (String name : named(connection)) {
      assertThat(present).as("files").contains(name);
      assertThat(sha256(folder.resolve(name))).as("unchanged").isEqualTo(lastPart(name));
    }
  }

  /**
   * Makes whatever nothing names old enough to be swept, starts the program again, and fails on
   * anything that is then left. Gives how much was swept.
   */
  int sweep() throws SQLException, IOException {
    Set<String> orphans = orphans();
    for (String name : orphans) {
      Files.setLastModifiedTime(folder.resolve(name), LONG_AGO);
    }
    makeSweepDue();
    program.kill();
    program.start();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!orphans().isEmpty()) {
      assertThat(System.nanoTime()).as("time to sweep %s", orphans()).isLessThan(end);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return orphans.size();
  }

  /** As if it had last run long ago, and nobody had been killed while running it. */
  private void makeSweepDue() throws SQLException {
    try (Connection connection = program.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          UPDATE job
          SET due_at = '2026-01-01',
              held_until = '2026-01-01'
          WHERE name = 'file sweep'
          """);
    }
  }

  private Set<String> orphans() throws SQLException, IOException {
    Set<String> orphans = present();
    try (Connection connection = program.connect()) {
      orphans.removeAll(named(connection));
    }
    return orphans;
  }

  private Set<String> present() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> named(Connection connection) throws SQLException {
    Set<String> named = new TreeSet<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT area_id, sha256 FROM publication_file
                UNION SELECT area_id, report_sha256 FROM publication
                UNION SELECT area_id, sha256 FROM evidence_revision
                WHERE bytes IS NOT NULL
                  AND erased_at IS NULL
                """)) {
      while (rows.next()) {
        String name = rows.getString(2);
        named.add(rows.getLong(1) + "/" + name.substring(0, 2) + "/" + name);
      }
    }
    return named;
  }

  private static String lastPart(String name) {
    return Path.of(name).getFileName().toString();
  }

  private static String sha256(Path file) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
