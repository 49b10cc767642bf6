package plumbline.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import plumbline.database.DatabaseSettings.Account;
import plumbline.testing.Fork;

/** An embedded server whose schema the tests of this package may spoil. */
final class ScratchServer {

  private static final EmbeddedServer SERVER = start();

  private ScratchServer() {}

  /** It ends with the test run. */
  private static EmbeddedServer start() {
    Path folder = Fork.place("scratch-data");
    TestDatabase.shareBinaries(folder);
    return EmbeddedServer.start(folder);
  }

  static EmbeddedServer server() {
    return SERVER;
  }

  static Account program() {
    return SERVER.accounts().program();
  }

  static Account migration() {
    return SERVER.accounts().migration();
  }

  /** Makes the schema anew; the program's account holds nothing on it. */
  static void emptySchema() throws SQLException {
    try (Connection connection = SERVER.address().connectOutside(migration())) {
      execute(
          connection,
          "DROP DATABASE IF EXISTS plumbline",
          "CREATE DATABASE plumbline CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci",
          "GRANT CREATE ON plumbline.* TO plumbline@'127.0.0.1'",
          "REVOKE ALL ON plumbline.* FROM plumbline@'127.0.0.1'");
    }
  }

  static void execute(Account account, String... statements) throws SQLException {
    try (Connection connection = SERVER.address().connect(account)) {
      execute(connection, statements);
    }
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  static String read(String sql) throws SQLException {
    try (Connection connection = SERVER.address().connect(migration());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
