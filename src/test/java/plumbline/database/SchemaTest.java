package plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plumbline.database.DatabaseSettings.Account;

class SchemaTest {

  private final ServerAddress address = ScratchServer.server().address();
  private final Account program = ScratchServer.program();
  private final Account migration = ScratchServer.migration();

  @BeforeEach
  void emptySchema() throws SQLException {
    ScratchServer.emptySchema();
  }

  @Test
  void theConstantNamesTheNewestMigration() throws IOException, URISyntaxException {
    Path migrations =
        Path.of(
            Objects.requireNonNull(getClass().getResource("/db/migration/"), "migrations").toURI());
    try (Stream<Path> files = Files.list(migrations)) {
      assertThat(files.map(file -> file.getFileName().toString().substring(0, 5)).sorted())
          .last()
          .isEqualTo("V%04d".formatted(Database.SCHEMA));
    }
  }

  @Test
  void preparingTwiceMigratesOnce() throws SQLException {
    prepare();
    prepare();
    assertThat(ScratchServer.read("SELECT version FROM schema_state"))
        .isEqualTo(Integer.toString(Database.SCHEMA));
    assertThat(
            ScratchServer.read(
                "SELECT COUNT(DISTINCT version) = COUNT(*) AND MAX(CAST(version AS INT)) = %d FROM %s WHERE success = 1"
                    .formatted(Database.SCHEMA, Schema.MIGRATIONS)))
        .isEqualTo("1");
  }

  @Test
  void newerTablesThatStillServeThisProgramAreLeftAlone() throws SQLException {
    prepare();
    ScratchServer.execute(
        migration,
        "UPDATE schema_state SET version = %d".formatted(Database.SCHEMA + 1),
        "CREATE TABLE of_a_newer_program (id INT)");
    prepare();
    assertThat(ScratchServer.read("SELECT version FROM schema_state"))
        .isEqualTo(Integer.toString(Database.SCHEMA + 1));
  }

  @Test
  void theProgramsAccountMayDoNothingButItsWork() {
    prepare();
    for (String sql :
        List.of(
            "CREATE TABLE own (id INT)",
            "ALTER TABLE schema_state ADD COLUMN note INT",
            "DROP TABLE schema_state",
            "TRUNCATE TABLE schema_state",
            "CREATE VIEW own AS SELECT * FROM schema_state",
            "UPDATE schema_state SET version = 9",
            "DELETE FROM schema_state",
            "SELECT * FROM flyway_schema_history",
            "SELECT * FROM mysql.global_priv",
            "CREATE USER other",
            "GRANT SELECT ON schema_state TO plumbline_migration@'127.0.0.1'",
            "SET timestamp = 1",
            "SELECT 1 INTO OUTFILE '/tmp/own'",
            "SHUTDOWN")) {
      assertThatThrownBy(() -> ScratchServer.execute(program, sql))
          .as(sql)
          .isInstanceOf(SQLException.class)
          .hasMessageMatching("(?s).*(denied|secure-timestamp|secure_timestamp).*");
    }
  }

  @Test
  void anInsertOnlyTableTakesNoUpdateAndNoDelete() throws SQLException {
    ScratchServer.execute(migration, "CREATE TABLE log (id INT PRIMARY KEY)");
    grant("log  SELECT, INSERT");
    ScratchServer.execute(program, "INSERT INTO log VALUES (1)");
    for (String sql :
        List.of("UPDATE log SET id = 2", "DELETE FROM log", "REPLACE log VALUES (1)")) {
      assertThatThrownBy(() -> ScratchServer.execute(program, sql))
          .as(sql)
          .hasMessageContaining("command denied");
    }
  }

  @Test
  void aLineForATableThatIsNotThereIsRefused() {
    assertThatThrownBy(() -> grant("lgo  SELECT"))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "db/grants.txt names the table lgo, which no migration makes: remove the line or add the migration.");
  }

  @Test
  void aRightThatLeftTheListIsTakenBack() throws SQLException {
    ScratchServer.execute(migration, "CREATE TABLE log (id INT)");
    grant("log  SELECT, INSERT, UPDATE");
    ScratchServer.execute(program, "UPDATE log SET id = 2");
    grant("log  SELECT");
    assertThatThrownBy(() -> ScratchServer.execute(program, "UPDATE log SET id = 2"))
        .hasMessageContaining("command denied");
  }

  @Test
  void instantsAreStoredInUtcWhereverTheProgramRuns() throws SQLException {
    ScratchServer.execute(migration, "CREATE TABLE moment (at DATETIME(6), told VARCHAR(40))");
    grant("moment  SELECT, INSERT");
    Instant summer = Instant.parse("2026-07-01T12:00:00.123456Z");
    TimeZone before = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
    try (Connection connection =
            DriverManager.getConnection(address.pooledUrl(), program.user(), program.password());
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO moment VALUES (?, '🧭')")) {
      insert.setTimestamp(1, Timestamp.from(summer));
      insert.executeUpdate();
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "SELECT at, CAST(at AS CHAR), told, @@time_zone FROM moment")) {
        row.next();
        assertThat(row.getTimestamp(1).toInstant()).isEqualTo(summer);
        assertThat(row.getString(2)).isEqualTo("2026-07-01 12:00:00.123456");
        assertThat(row.getString(3)).isEqualTo("🧭");
        assertThat(row.getString(4)).isIn("+00:00", "UTC");
      }
    } finally {
      TimeZone.setDefault(before);
    }
  }

  private void prepare() {
    Schema schema = new Schema(address, program);
    schema.migrate(migration);
    schema.check();
  }

  private void grant(String line) throws SQLException {
    try (Connection owner = address.connect(migration);
        Connection own = address.connectOutside(program)) {
      Grants.parse(List.of(line)).apply(owner, own, address.schema());
    }
  }
}
