package plumbline.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Driver;

/** What the program's account may do with each table; it holds no other right. */
record Grants(Map<String, Set<String>> tables) {

  private static final String LIST = "db/grants.txt";
  private static final Set<String> KNOWN = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");

  /** Reads the list that ships with the program: a table and its rights in each line. */
  static Grants ofThisProgram() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    Grants.class.getClassLoader().getResourceAsStream(LIST), LIST),
                StandardCharsets.UTF_8))) {
      return parse(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Grants parse(List<String> lines) {
    Map<String, Set<String>> tables = new TreeMap<>();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] parts = line.strip().split("[\\s,]+");
      Set<String> rights = new TreeSet<>(List.of(parts).subList(1, parts.length));
      if (!KNOWN.containsAll(rights) || tables.put(parts[0], rights) != null) {
        throw new StartRefused(
            "%s: \"%s\" is not one table, named once, with rights out of %s."
                .formatted(LIST, line, new TreeSet<>(KNOWN)));
      }
    }
    return new Grants(tables);
  }

  /**
   * Gives the account exactly the listed rights; refuses a table without a line, or the reverse.
   */
  void apply(Connection migration, Connection program, String schema) throws SQLException {
    requireEachTableListed(migration, schema);
    String account = account(program);
    Map<String, Set<String>> held = held(program, schema);
    try (Statement statement = migration.createStatement()) {
      for (Map.Entry<String, Set<String>> table : tables.entrySet()) {
        for (String right : missing(table.getValue(), held.get(table.getKey()))) {
          statement.execute(
              "GRANT %s ON %s TO %s".formatted(right, name(schema, table.getKey()), account));
        }
      }
      for (Map.Entry<String, Set<String>> table : held.entrySet()) {
        for (String right : missing(table.getValue(), tables.get(table.getKey()))) {
          statement.execute(
              "REVOKE %s ON %s FROM %s".formatted(right, name(schema, table.getKey()), account));
        }
      }
    }
  }

  private void requireEachTableListed(Connection migration, String schema) throws SQLException {
    Set<String> present =
        column(
            migration,
            "SELECT table_name FROM information_schema.tables WHERE table_schema = ?",
            schema);
    present.remove(Schema.MIGRATIONS);
    for (String table : missing(present, tables.keySet())) {
      throw new StartRefused(
          "The table %s has no line in %s: add one that says what the program may do with it."
              .formatted(table, LIST));
    }
    for (String table : missing(tables.keySet(), present)) {
      throw new StartRefused(
          "%s names the table %s, which no migration makes: remove the line or add the migration."
              .formatted(LIST, table));
    }
  }

  private static Set<String> missing(Set<String> wanted, @Nullable Set<String> present) {
    Set<String> missing = new TreeSet<>(wanted);
    if (present != null) {
      missing.removeAll(present);
    }
    return missing;
  }

  private static Map<String, Set<String>> held(Connection program, String schema)
      throws SQLException {
    Map<String, Set<String>> held = new TreeMap<>();
    try (PreparedStatement query =
        program.prepareStatement(
            """
            SELECT table_name, privilege_type
            FROM information_schema.table_privileges
            WHERE table_schema = ?
            """)) {
      query.setString(1, schema);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          held.computeIfAbsent(rows.getString(1), _ -> new TreeSet<>()).add(rows.getString(2));
        }
      }
    }
    return held;
  }

  /** Rights over a whole schema or server, which the program's account must not have. */
  static Set<String> beyondTables(Connection program) throws SQLException {
    return column(
        program,
        """
        SELECT privilege_type
        FROM information_schema.user_privileges
        WHERE privilege_type <> ?
        UNION
        SELECT privilege_type
        FROM information_schema.schema_privileges
        """,
        "USAGE");
  }

  private static Set<String> column(Connection connection, String sql, String parameter)
      throws SQLException {
    Set<String> values = new TreeSet<>();
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, parameter);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
    }
    return values;
  }

  /** The account as the server knows it, with the host part that an operator chose. */
  private static String account(Connection program) throws SQLException {
    String account = column(program, "SELECT CURRENT_USER() WHERE '' = ?", "").iterator().next();
    int at = account.lastIndexOf('@');
    return quoted(account.substring(0, at)) + "@" + quoted(account.substring(at + 1));
  }

  private static String name(String schema, String table) throws SQLException {
    return quoted(schema) + "." + quoted(table);
  }

  private static String quoted(String identifier) throws SQLException {
    return Driver.enquoteIdentifier(identifier, true);
  }
}
