package plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that the program keeps, compared with the rows that name them. */
final class StoredFiles {

  private StoredFiles() {}

  /** Fails on a file that is missing, changed, or named by no row. */
  static void assertWhole(Connection connection, Path folder) throws SQLException, IOException {
    Set<String> present = present(folder);
    assertThat(present).as("files").isEqualTo(named(connection));
    for (String name : present) {
      assertThat(sha256(folder.resolve(name))).as("unchanged").isEqualTo(lastPart(name));
    }
  }

  private static Set<String> present(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> named(Connection connection) throws SQLException {
    Set<String> named = new TreeSet<>();
    for (String query : queries(connection)) {
      named.addAll(column(connection, query));
    }
    return named;
  }

  /** Every column of every table whose name says that it names a file. */
  private static List<String> queries(Connection connection) throws SQLException {
    return column(
        connection,
        """
        SELECT CONCAT('SELECT CONCAT(area_id, ''/'', LEFT(', column_name, ', 2), ''/'', ',
          column_name, ') FROM ', table_name, ' WHERE ', column_name, ' IS NOT NULL',
          IF(table_name = 'evidence_revision', ' AND bytes IS NOT NULL', ''))
        FROM information_schema.columns
        WHERE table_schema = DATABASE()
          AND column_name LIKE '%sha256'
        """);
  }

  private static List<String> column(Connection connection, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
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
