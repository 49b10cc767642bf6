package plumbline.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import plumbline.database.DatabaseSettings.Account;

/** The tables of Plumbline on one server: brought up to date, opened to the program, checked. */
record Schema(ServerAddress address, Account program) {

  static final String MIGRATIONS = "flyway_schema_history";

  private static final int UNKNOWN_SCHEMA = 1049;

  /** The version of the tables, and the oldest program that they still serve. */
  private record State(int version, int servesFrom) {}

  /**
   * Applies what is missing and gives the program's account its rights; does nothing to newer
   * tables.
   */
  void migrate(Account migration) {
    try (Connection connection = connect(migration, "PLUMBLINE_DB_MIGRATION_USER")) {
      requireUnicode(connection);
      State before = stateIfPresent(connection);
      if (before != null && before.version() > Database.SCHEMA) {
        return;
      }
      applyMigrations(migration);
      try (Statement statement = connection.createStatement();
          Connection own = address.connectOutside(program)) {
        statement.executeUpdate("UPDATE schema_state SET version = " + Database.SCHEMA);
        Grants.ofThisProgram().apply(connection, own, address.schema());
      }
    } catch (SQLException e) {
      throw refused("The schema could not be brought up to date", e);
    }
  }

  private void applyMigrations(Account migration) {
    try {
      Flyway.configure()
          .dataSource(address.url(), migration.user(), migration.password())
          .locations("classpath:db/migration")
          .table(MIGRATIONS)
          .validateMigrationNaming(true)
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw refused("The schema could not be brought up to date", e);
    }
  }

  /** Refuses tables that do not fit this program, and an account that may do more than it must. */
  void check() {
    try (Connection connection = connect(program, "PLUMBLINE_DB_USER")) {
      requireUnicode(connection);
      requireFit(state(connection));
      Set<String> surplus = Grants.beyondTables(connection);
      if (!surplus.isEmpty()) {
        throw new StartRefused(
            "The database account %s holds %s over a whole schema or server: revoke it, since the program may only have rights on single tables."
                .formatted(program, String.join(", ", surplus)));
      }
    } catch (SQLException e) {
      throw refused(
          "The program's account cannot read the schema: run the migrate step (java -jar plumbline.jar migrate)",
          e);
    }
  }

  private static void requireFit(State state) {
    if (state.version() < Database.SCHEMA) {
      throw new StartRefused(
          "The database is at schema version %d and this program needs %d: run the migrate step (java -jar plumbline.jar migrate) or set PLUMBLINE_DB_MIGRATION_USER."
              .formatted(state.version(), Database.SCHEMA));
    }
    if (state.servesFrom() > Database.SCHEMA) {
      throw new StartRefused(
          "The database is at schema version %d, which serves programs from version %d on, and this program is of version %d: install a newer Plumbline."
              .formatted(state.version(), state.servesFrom(), Database.SCHEMA));
    }
  }

  private Connection connect(Account account, String setting) throws SQLException {
    try {
      return address.connect(account);
    } catch (SQLException e) {
      if (e.getErrorCode() == UNKNOWN_SCHEMA) {
        throw refused(
            "The schema %s does not exist: create it with CHARACTER SET utf8mb4"
                .formatted(address.schema()),
            e);
      }
      if (Objects.requireNonNullElse(e.getSQLState(), "").startsWith("28")) {
        throw refused(
            "The database refuses the account %s: check %s and its password"
                .formatted(account, setting),
            e);
      }
      if (Objects.requireNonNullElse(e.getSQLState(), "").startsWith("08")) {
        throw refused(
            "No database answers at PLUMBLINE_DB_URL: start it or correct the address", e);
      }
      throw e;
    }
  }

  private void requireUnicode(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT default_character_set_name
                FROM information_schema.schemata
                WHERE schema_name = DATABASE()
                """)) {
      if (!row.next() || !"utf8mb4".equals(row.getString(1))) {
        throw new StartRefused(
            "The schema %s cannot hold every character: run ALTER DATABASE %s CHARACTER SET utf8mb4 before its first use."
                .formatted(address.schema(), address.schema()));
      }
    }
  }

  private static @Nullable State stateIfPresent(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                SELECT 1
                FROM information_schema.tables
                WHERE table_schema = DATABASE()
                  AND table_name = 'schema_state'
                """)) {
      return row.next() ? state(connection) : null;
    }
  }

  private static State state(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT version, serves_from FROM schema_state WHERE id = 1")) {
      return row.next() ? new State(row.getInt(1), row.getInt(2)) : new State(0, 0);
    }
  }

  private static StartRefused refused(String sentence, Exception cause) {
    return new StartRefused(
        "%s (%s).".formatted(sentence, Objects.requireNonNullElse(cause.getMessage(), "").strip()),
        cause);
  }
}
