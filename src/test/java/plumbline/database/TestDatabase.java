package plumbline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.utility.DockerImageName;
import plumbline.database.DatabaseSettings.Account;
import plumbline.database.DatabaseSettings.Server;
import plumbline.testing.Fork;

/**
 * The one real MariaDB of a test run, with an empty, migrated schema and both accounts.
 *
 * <p>It is the server in {@code PLUMBLINE_TEST_DB} where that is set, a JDBC address with an
 * account that may make schemas and accounts ({@code
 * jdbc:mariadb://127.0.0.1:3306/?user=root&password=…}; its schemas {@code plumbline_test_fork1}
 * and so on, one for each fork, are dropped and made anew); otherwise a container of {@code
 * mariadb:11.4} where a Docker engine and that image answer; otherwise the embedded server in the
 * folder of this fork.
 */
public final class TestDatabase {

  private static final String IMAGE = "mariadb:11.4";
  private static final String SCHEMA = Fork.name("plumbline_test");
  private static final Path FOLDER = Fork.place("test-data");
  private static final Path SERVERS = Path.of("target", "servers");
  private static @Nullable TestDatabase only;

  private final Server server;
  private final Database database;

  private TestDatabase(Server server) {
    this.server = server;
    this.database = Database.open(new DatabaseSettings(FOLDER, 10, server));
  }

  /** What {@link Database#properties()} gives the program. */
  public static Map<String, Object> properties() {
    return only().database.properties();
  }

  /** The address of the schema without the pool's options. */
  public static String url() {
    return only().server.url();
  }

  /** The account that owns the schema, for tests that tamper with it. */
  public static Account migration() {
    return Objects.requireNonNull(only().server.migration());
  }

  /** The account that the program works with. */
  public static Account program() {
    return only().server.program();
  }

  /** Failed sign-ins count no longer, where a database was started. */
  public static synchronized void forgetFailedSignIns() {
    TestDatabase database = only;
    if (database == null) {
      return;
    }
    Account account = database.server.program();
    try (Connection connection =
            DriverManager.getConnection(database.server.url(), account.user(), account.password());
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM sign_in_failure");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static synchronized TestDatabase only() {
    TestDatabase database = only;
    if (database == null) {
      database = new TestDatabase(start());
      only = database;
    }
    return database;
  }

  private static Server start() {
    try {
      String given = System.getenv("PLUMBLINE_TEST_DB");
      if (given != null && !given.isBlank()) {
        return announced("PLUMBLINE_TEST_DB", prepare(given));
      }
      if (dockerHasImage()) {
        try {
          String root =
              CompletableFuture.supplyAsync(TestDatabase::container)
                  .orTimeout(60, TimeUnit.SECONDS)
                  .join();
          return announced("a container of " + IMAGE, prepare(root));
        } catch (CompletionException e) {
          System.out.println("Test database: the container did not start (" + e.getCause() + ")");
        }
      }
      return announced("the embedded server in " + FOLDER, embedded());
    } catch (SQLException e) {
      throw new IllegalStateException("The test database could not be prepared", e);
    }
  }

  private static Server announced(String kind, Server server) {
    System.out.println("Test database: " + kind + " at " + server.url());
    return server;
  }

  /**
   * Asks the engine itself first, because looking for an image that cannot be had takes minutes.
   */
  private static boolean dockerHasImage() {
    return succeeds(5, "docker", "image", "inspect", IMAGE)
        || (succeeds(5, "docker", "version") && succeeds(60, "docker", "pull", "--quiet", IMAGE));
  }

  private static boolean succeeds(int seconds, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Stopped by Testcontainers when the test run ends. */
  private static String container() {
    MariaDBContainer container =
        new MariaDBContainer(DockerImageName.parse(IMAGE))
            .withCommand(
                "--innodb-snapshot-isolation=ON",
                "--secure-timestamp=YES",
                "--default-time-zone=+00:00",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci");
    container.start();
    return "jdbc:mariadb://%s:%d/?user=root&password=%s"
        .formatted(container.getHost(), container.getMappedPort(3306), container.getPassword());
  }

  private static Server prepare(String rootUrl) throws SQLException {
    Account program = new Account(SCHEMA, "plumbline-test-program");
    Account migration = new Account(SCHEMA + "_migration", "plumbline-test-migration");
    try (Connection root = DriverManager.getConnection(rootUrl);
        Statement statement = root.createStatement()) {
      for (Account account : new Account[] {program, migration}) {
        statement.execute(
            "CREATE OR REPLACE USER '%s'@'%%' IDENTIFIED BY '%s'"
                .formatted(account.user(), account.password()));
      }
      makeAnew(statement, SCHEMA);
      statement.execute(
          "GRANT ALL ON %s.* TO '%s'@'%%' WITH GRANT OPTION".formatted(SCHEMA, migration.user()));
    }
    HostAddress host = Configuration.parse(rootUrl).addresses().getFirst();
    String url = "jdbc:mariadb://%s:%d/%s".formatted(host.host, host.port, SCHEMA);
    return new Server(url, program, migration, true);
  }

  private static Server embedded() throws SQLException {
    shareBinaries(FOLDER);
    EmbeddedServer server = EmbeddedServer.start(FOLDER);
    ServerAccounts accounts = server.accounts();
    try (Connection migration = server.address().connect(accounts.migration());
        Statement statement = migration.createStatement()) {
      makeAnew(statement, server.address().schema());
    }
    return new Server(server.address().url(), accounts.program(), accounts.migration(), false);
  }

  private static void makeAnew(Statement statement, String schema) throws SQLException {
    statement.execute("DROP DATABASE IF EXISTS " + schema);
    statement.execute(
        "CREATE DATABASE %s CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci".formatted(schema));
  }

  /** Lets a data folder use server programs that are unpacked already, 350 MB of them. */
  public static void shareBinaries(Path dataFolder) {
    Fork.alone("servers", () -> link(dataFolder));
  }

  private static void link(Path dataFolder) {
    try {
      Path unpacked =
          Optional.of(Path.of("data", "mariadb", "server-11.4.5"))
              .filter(Files::isDirectory)
              .orElseGet(() -> ServerBinaries.in(SERVERS).home());
      Path wanted = dataFolder.resolve("mariadb", "server-11.4.5");
      if (!Files.exists(wanted)) {
        Files.createDirectories(wanted.getParent());
        Files.deleteIfExists(wanted);
        Files.createSymbolicLink(wanted, unpacked.toRealPath());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
