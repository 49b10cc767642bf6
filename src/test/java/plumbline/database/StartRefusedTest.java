package plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.database.DatabaseSettings.Account;
import plumbline.database.DatabaseSettings.Server;

/** Every reason not to start, each with the sentence that an operator reads. */
class StartRefusedTest {

  private static final String SAFE =
      "PLUMBLINE_DB_USER=program PLUMBLINE_DB_PASSWORD=p PLUMBLINE_DB_URL=jdbc:mariadb://127.0.0.1:9/plumbline";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PLUMBLINE_DB_USER=program | PLUMBLINE_DB_USER is set but PLUMBLINE_DB_URL is not: set the address of the database, or neither for the embedded one.
          PLUMBLINE_DB_MIGRATION_USER=m | PLUMBLINE_DB_MIGRATION_USER is set but PLUMBLINE_DB_URL is not: set the address of the database, or neither for the embedded one.
          PLUMBLINE_DB_URL=jdbc:mariadb://h/s | PLUMBLINE_DB_USER is not set: a database server needs a user and a password for each account.
          PLUMBLINE_DB_URL=jdbc:mariadb://h/s PLUMBLINE_DB_USER=u | PLUMBLINE_DB_PASSWORD is not set: a database server needs a user and a password for each account.
          {safe} PLUMBLINE_DB_MIGRATION_USER=m | PLUMBLINE_DB_MIGRATION_PASSWORD is not set: a database server needs a user and a password for each account.
          {safe} PLUMBLINE_DB_MIGRATION_USER=program PLUMBLINE_DB_MIGRATION_PASSWORD=m | PLUMBLINE_DB_USER and PLUMBLINE_DB_MIGRATION_USER are both program: give migrations an account of their own, so that the program's account cannot change the schema.
          PLUMBLINE_DB_POOL=many | PLUMBLINE_DB_POOL is "many": set it to a number of connections from 1 to 999, or leave it out for 10.
          {safe} PLUMBLINE_DB_URL=jdbc:postgresql://127.0.0.1/s | PLUMBLINE_DB_URL is "jdbc:postgresql://127.0.0.1/s": write it as jdbc:mariadb://host:3306/schema.
          {safe} PLUMBLINE_DB_URL=jdbc:mariadb://127.0.0.1/ | PLUMBLINE_DB_URL is "jdbc:mariadb://127.0.0.1/": write it as jdbc:mariadb://host:3306/schema.
          """)
  void settingsThatDoNotFitTogether(String settings, String sentence) {
    assertThatThrownBy(() -> Database.open(settings(settings.replace("{safe}", SAFE))))
        .isInstanceOf(StartRefused.class)
        .hasMessage(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mariadb://192.0.2.1:3306/plumbline",
        "jdbc:mariadb://192.0.2.1:3306/plumbline?sslMode=disable",
        "jdbc:mariadb://192.0.2.1:3306/plumbline?sslMode=trust",
        "jdbc:mariadb:sequential://127.0.0.1,192.0.2.1/plumbline",
        "jdbc:mariadb://no-such-host.invalid/plumbline",
      })
  void anotherMachineWithoutCheckedTls(String url) {
    assertThatThrownBy(() -> ServerAddress.of(url, false))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "PLUMBLINE_DB_URL names another machine without TLS that checks who answers: add sslMode=verify-full to it, or set PLUMBLINE_DB_PRIVATE_NETWORK=true where nobody else can reach that network.");
    assertThatCode(() -> ServerAddress.of(url, true)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mariadb://192.0.2.1/plumbline?sslMode=verify-full",
        "jdbc:mariadb://192.0.2.1/plumbline?sslMode=verify-ca",
        "jdbc:mariadb://127.0.0.1/plumbline",
        "jdbc:mariadb://localhost/plumbline",
        "jdbc:mariadb://[::1]:3306/plumbline",
      })
  void aProtectedAddressIsNotRefused(String url) {
    assertThatCode(() -> ServerAddress.of(url, false)).doesNotThrowAnyException();
  }

  /**
   * What was done to a database that was in order, and what the next start without migration says.
   */
  private record Spoilt(String sentence, String... statements) {}

  @Test
  void aDatabaseThatIsNotInOrder() throws SQLException {
    int schema = Database.SCHEMA;
    for (Spoilt spoilt :
        List.of(
            new Spoilt(
                "The schema plumbline cannot hold every character: run ALTER DATABASE plumbline CHARACTER SET utf8mb4 before its first use.",
                "ALTER DATABASE plumbline CHARACTER SET latin1"),
            new Spoilt(
                "The database is at schema version %d and this program needs %d: run the migrate step (java -jar plumbline.jar migrate) or set PLUMBLINE_DB_MIGRATION_USER."
                    .formatted(schema - 1, schema),
                "UPDATE schema_state SET version = " + (schema - 1)),
            new Spoilt(
                "The database is at schema version %d, which serves programs from version %d on, and this program is of version %d: install a newer Plumbline."
                    .formatted(schema + 2, schema + 1, schema),
                "UPDATE schema_state SET version = %d, serves_from = %d"
                    .formatted(schema + 2, schema + 1)),
            new Spoilt(
                "The database account plumbline holds CREATE, DROP over a whole schema or server: revoke it, since the program may only have rights on single tables.",
                "GRANT CREATE, DROP ON plumbline.* TO plumbline@'127.0.0.1'"))) {
      ScratchServer.emptySchema();
      Database.migrate(scratch(ScratchServer.program(), ScratchServer.migration()));
      ScratchServer.execute(ScratchServer.migration(), spoilt.statements());
      assertThatThrownBy(() -> Database.open(scratch(ScratchServer.program(), null)))
          .isInstanceOf(StartRefused.class)
          .hasMessage(spoilt.sentence());
    }
  }

  @Test
  void anEmptySchemaWithoutAMigrationAccount() throws SQLException {
    ScratchServer.emptySchema();
    assertThatThrownBy(() -> Database.open(scratch(ScratchServer.program(), null)))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith(
            "The program's account cannot read the schema: run the migrate step (java -jar plumbline.jar migrate) (");
  }

  @Test
  void theMigrateStepWithoutAMigrationAccount() {
    assertThatThrownBy(() -> Database.migrate(scratch(ScratchServer.program(), null)))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "The migrate step needs an account that may change the schema: set PLUMBLINE_DB_MIGRATION_USER and PLUMBLINE_DB_MIGRATION_PASSWORD.");
  }

  @Test
  void tablesAndTheListOfRightsThatDoNotMatch() throws SQLException {
    ScratchServer.emptySchema();
    DatabaseSettings settings = scratch(ScratchServer.program(), ScratchServer.migration());
    Database.open(settings).close();
    ScratchServer.execute(ScratchServer.migration(), "CREATE TABLE forgotten (id INT)");
    assertThatThrownBy(() -> Database.open(settings))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "The table forgotten has no line in db/grants.txt: add one that says what the program may do with it.");
    ScratchServer.execute(
        ScratchServer.migration(), "DROP TABLE forgotten", "DROP TABLE schema_state");
    assertThatThrownBy(() -> Database.open(settings)).isInstanceOf(StartRefused.class);
  }

  @Test
  void aSchemaThatIsNotThere() throws SQLException {
    ScratchServer.emptySchema();
    ScratchServer.execute(ScratchServer.migration(), "DROP DATABASE plumbline");
    try {
      assertThatThrownBy(
              () -> Database.open(scratch(ScratchServer.program(), ScratchServer.migration())))
          .isInstanceOf(StartRefused.class)
          .hasMessageStartingWith(
              "The schema plumbline does not exist: create it with CHARACTER SET utf8mb4 (");
    } finally {
      ScratchServer.emptySchema();
    }
  }

  @Test
  void aDataFolderThatIsNoFolder(@TempDir Path other) throws IOException {
    Path file = Files.createFile(other.resolve("data"));
    assertThatThrownBy(() -> Database.open(DatabaseSettings.embedded(file)))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("The data folder " + file + " cannot be used (")
        .hasMessageEndingWith("give a folder that this user may write in PLUMBLINE_DATA.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          log ALL | db/grants.txt: "log ALL" is not one table, named once, with rights out of [DELETE, INSERT, SELECT, UPDATE].
          log SELECT, DROP | db/grants.txt: "log SELECT, DROP" is not one table, named once, with rights out of [DELETE, INSERT, SELECT, UPDATE].
          """)
  void aListOfRightsThatSaysMoreThanItMay(String line, String sentence) {
    assertThatThrownBy(() -> Grants.parse(List.of(line))).hasMessage(sentence);
    assertThatThrownBy(() -> Grants.parse(List.of("log SELECT", "log SELECT")))
        .hasMessageStartingWith("db/grants.txt: \"log SELECT\" is not one table, named once");
  }

  @Test
  void wrongPasswordsAndAnAddressWhereNobodyAnswers() {
    Account wrong = new Account("plumbline", "wrong");
    Account wrongMigration = new Account("plumbline_migration", "wrong");
    assertThatThrownBy(() -> Database.open(scratch(wrong, null)))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith(
            "The database refuses the account plumbline: check PLUMBLINE_DB_USER and its password (");
    assertThatThrownBy(() -> Database.open(scratch(ScratchServer.program(), wrongMigration)))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith(
            "The database refuses the account plumbline_migration: check PLUMBLINE_DB_MIGRATION_USER and its password (");
    assertThatThrownBy(() -> Database.open(settings(SAFE)))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith(
            "No database answers at PLUMBLINE_DB_URL: start it or correct the address (");
  }

  @Test
  void settingsNeverPrintAPassword() {
    assertThat(scratch(ScratchServer.program(), ScratchServer.migration()).toString())
        .doesNotContain(ScratchServer.program().password())
        .doesNotContain(ScratchServer.migration().password());
  }

  private static DatabaseSettings settings(String assignments) {
    Map<String, String> values =
        Arrays.stream(assignments.split(" "))
            .map(assignment -> assignment.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (_, last) -> last));
    return DatabaseSettings.from(values::get);
  }

  private static DatabaseSettings scratch(Account program, @Nullable Account migration) {
    String url = ScratchServer.server().address().url();
    return new DatabaseSettings(Path.of("unused"), 2, new Server(url, program, migration, false));
  }
}
