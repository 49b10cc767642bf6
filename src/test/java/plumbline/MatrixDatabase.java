package plumbline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.database.TestDatabase;
import plumbline.testing.Plumbline;

/** What the database holds, seen from outside the program. */
final class MatrixDatabase {

  /** Written by being turned away, too. */
  private static final Set<String> NOT_WATCHED =
      Set.of(
          "session",
          "sign_in_failure",
          "known_browser",
          "submission",
          "parked_form",
          "job",
          "flyway_schema_history");

  private final Connection connection;
  private final String sums;
  private List<String> counted = List.of();
  private Set<String> summed = Set.of();

  MatrixDatabase() {
    try {
      connection =
          DriverManager.getConnection(
              TestDatabase.url(), TestDatabase.program().user(), TestDatabase.program().password());
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    sums =
        column("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()")
            .stream()
            .filter(table -> !NOT_WATCHED.contains(table))
            .map(this::sum)
            .collect(Collectors.joining(" UNION ALL "));
  }

  /** Not CHECKSUM TABLE, whose answer varies where a column is computed. */
  private String sum(String table) {
    List<String> columns =
        column(
            """
            SELECT CONCAT('COALESCE(', column_name, ', 0x00)')
            FROM information_schema.columns
            WHERE table_schema = DATABASE() AND table_name = '%s'
            """
                .formatted(table));
    return "SELECT CONCAT('%s ', COUNT(*), ' ', BIT_XOR(CRC32(CONCAT_WS('|', %s)))) FROM %s"
        .formatted(table, String.join(", ", columns), table);
  }

  /** Equal as long as no table and no stored file changes. */
  Set<String> fingerprint() {
    List<String> count = rowsWritten();
    if (!count.equals(counted)) {
      summed = Set.copyOf(column(sums));
      counted = count;
    }
    Set<String> parts = new TreeSet<>(summed);
    parts.add(files() + " files");
    return parts;
  }

  /**
   * How many rows the server has written since it started: while equal, every table is as it was.
   */
  private List<String> rowsWritten() {
    return column(
        """
        SELECT variable_value
        FROM information_schema.global_status
        WHERE variable_name IN ('HANDLER_DELETE', 'HANDLER_UPDATE', 'HANDLER_WRITE')
        ORDER BY variable_name
        """);
  }

  private static long files() {
    try (Stream<Path> files = Files.walk(Plumbline.FILES)) {
      return files.count();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  long number(String query) {
    return Long.parseLong(column(query).getFirst());
  }

  long historyRows() {
    return number("SELECT COUNT(*) FROM history");
  }

  void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  List<String> column(String query) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
