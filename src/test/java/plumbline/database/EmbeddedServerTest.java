package plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.database.DatabaseSettings.Account;

class EmbeddedServerTest {

  private final EmbeddedServer server = ScratchServer.server();

  @Test
  void whatWasSavedSurvivesAStopAndAStartUnderTheTemporaryFolder(@TempDir Path other)
      throws SQLException {
    assertThat(other).startsWith(Path.of(System.getProperty("java.io.tmpdir")));
    Path folder = other.resolve("a folder with spaces");
    TestDatabase.shareBinaries(folder);
    try (EmbeddedServer first = EmbeddedServer.start(folder)) {
      execute(first, "CREATE TABLE kept (text VARCHAR(100))");
      execute(first, "INSERT INTO kept VALUES ('Ŵ ŷ 🧭 שלום')");
    }
    for (int start = 1; start <= 2; start++) {
      try (EmbeddedServer next = EmbeddedServer.start(folder)) {
        assertThat(read(next, "SELECT text FROM kept")).isEqualTo("Ŵ ŷ 🧭 שלום");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "innodb_flush_log_at_trx_commit, 1",
    "innodb_snapshot_isolation, 1",
    "transaction_isolation, READ-COMMITTED",
    "secure_timestamp, YES",
    "local_infile, 0",
    "bind_address, 127.0.0.1",
    "socket, ''",
    "character_set_server, utf8mb4",
    "collation_server, utf8mb4_uca1400_ai_ci",
    "time_zone, +00:00",
    "have_ssl, DISABLED",
    "have_symlink, DISABLED",
    "performance_schema, 0",
  })
  void theServerRunsWithSafeSettings(String variable, String value) throws SQLException {
    assertThat(read(server, "SELECT @@GLOBAL." + variable)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"root", "''", "nobody", "mariadb.sys", "plumbline", "plumbline_migration"})
  void nobodyComesInWithoutAPassword(String user) {
    assertThatThrownBy(() -> server.address().connectOutside(new Account(user, "")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("Access denied");
  }

  @Test
  void theServerListensOnTheLoopbackAddressOnly() throws Exception {
    int port = server.address().configuration().addresses().getFirst().port;
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
            .toList();
    for (InetAddress address : others) {
      try (Socket socket = new Socket()) {
        assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 500))
            .as("%s", address)
            .isInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void aServerThatDiesAloneIsStartedAgainOnTheSamePort() throws SQLException {
    ScratchServer.emptySchema();
    execute(server, "CREATE TABLE healed (id INT)");
    execute(server, "INSERT INTO healed VALUES (7)");
    long killed = server.processId();
    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    String id = "";
    while (server.processId() == killed || id.isEmpty()) {
      assertThat(System.nanoTime()).as("started again within ten seconds").isLessThan(end);
      id = readIfUp(server, "SELECT id FROM healed");
    }
    assertThat(id).isEqualTo("7");
  }

  @Test
  void passwordsThatOthersMayReadAreRefused(@TempDir Path other) throws IOException {
    TestDatabase.shareBinaries(other);
    Path file = Files.writeString(other.resolve("database.properties"), "plumbline=known\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> EmbeddedServer.start(other))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "The database's passwords in %s can be read by other users of this machine: run chmod 600 on that file.",
            file.toRealPath());
  }

  @Test
  void passwordsAreMadeOnceAndKept(@TempDir Path other) {
    Path file = other.resolve("database.properties");
    ServerAccounts made = ServerAccounts.in(file);
    assertThat(made.program().password()).hasSize(32).isNotEqualTo(made.migration().password());
    assertThat(ServerAccounts.in(file)).isEqualTo(made);
  }

  @Test
  void anInterruptedFirstStartIsDoneAnew(@TempDir Path other) throws IOException {
    Path folder = other.resolve("a folder with spaces");
    Path unpacked = Files.createDirectories(folder.resolve("mariadb/server-11.4.5.part/bin"));
    Files.writeString(unpacked.resolve("mariadbd"), "half");
    Path tables = Files.createDirectories(folder.resolve("mariadb/data.part"));
    Files.writeString(tables.resolve("ibdata1"), "half");
    EmbeddedServer.start(folder).close();
    assertThat(folder.resolve("mariadb"))
        .isDirectoryContaining("glob:**/data")
        .isDirectoryContaining("glob:**/server-11.4.5")
        .isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aServerThatCannotStartNamesItsLog(@TempDir Path other) throws IOException {
    TestDatabase.shareBinaries(other);
    EmbeddedServer.start(other).close();
    Files.writeString(other.resolve("mariadb/data/ibdata1"), "damaged");
    assertThatThrownBy(() -> EmbeddedServer.start(other))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "The embedded MariaDB did not start: the reason is in the last lines of %s.",
            other.toRealPath().resolve("mariadb/server.log"));
  }

  private static void execute(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = server.address().connect(server.accounts().migration());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String read(EmbeddedServer server, String sql) throws SQLException {
    try (Connection connection = server.address().connect(server.accounts().migration());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static String readIfUp(EmbeddedServer server, String sql) {
    try {
      return read(server, sql);
    } catch (SQLException e) {
      return "";
    }
  }
}
