package plumbline.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A program that saves rows on an embedded server until it is killed, and prints the id of each row
 * once its commit has returned; the first line is the server's process id.
 */
final class AcknowledgingWriter {

  private AcknowledgingWriter() {}

  public static void main(String[] arguments) throws SQLException {
    EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]));
    AtomicLong next = new AtomicLong(lastId(server));
    System.out.println("server " + server.processId());
    for (int writer = 0; writer < 4; writer++) {
      Thread.ofPlatform().start(() -> write(server, next));
    }
  }

  private static long lastId(EmbeddedServer server) throws SQLException {
    try (Connection connection = server.address().connect(server.accounts().migration());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS saved (id BIGINT NOT NULL PRIMARY KEY)");
      try (ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(id), 0) FROM saved")) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void write(EmbeddedServer server, AtomicLong next) {
    try (Connection connection = server.address().connect(server.accounts().migration());
        PreparedStatement insert = connection.prepareStatement("INSERT INTO saved VALUES (?)")) {
      while (true) {
        long id = next.incrementAndGet();
        insert.setLong(1, id);
        insert.executeUpdate();
        System.out.println("saved " + id);
      }
    } catch (SQLException e) {
      System.out.println("stopped " + e.getMessage());
    }
  }
}
