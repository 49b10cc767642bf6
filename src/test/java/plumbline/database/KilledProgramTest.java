package plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.testing.RunsBeside;

/**
 * A program in a process of its own is killed while it saves; what it acknowledged must be there.
 */
@RunsBeside
class KilledProgramTest {

  private static final int ENOUGH = 200;

  @TempDir private static Path folder;

  private Process program; // stopped by its handle, which leaves its last lines to be read
  private BufferedReader output;
  private ProcessHandle server;
  private final Set<Long> acknowledged = new HashSet<>();

  @BeforeEach
  void start() throws IOException {
    TestDatabase.shareBinaries(folder);
    startProgram();
  }

  @AfterEach
  void stop() throws InterruptedException {
    program.toHandle().destroyForcibly();
    program.waitFor();
    server.destroyForcibly();
    while (runs(server)) {
      Thread.onSpinWait();
    }
  }

  @Test
  void nothingAcknowledgedIsLostWhenTheProgramIsKilled() throws Exception {
    for (int kill = 1; kill <= 3; kill++) {
      readAcknowledgements(ENOUGH);
      program.toHandle().destroyForcibly();
      readAcknowledgements(Integer.MAX_VALUE);
      ProcessHandle orphan = server;
      assertThat(orphan.isAlive()).as("the orphan").isTrue();
      if (kill < 3) {
        startProgram();
        assertThat(runs(orphan)).as("the orphan").isFalse();
      }
    }
    assertEverythingAcknowledgedIsThere();
  }

  @Test
  void nothingAcknowledgedIsLostWhenProgramAndServerAreKilled() throws Exception {
    readAcknowledgements(ENOUGH);
    server.destroyForcibly();
    program.toHandle().destroyForcibly();
    readAcknowledgements(Integer.MAX_VALUE);
    assertEverythingAcknowledgedIsThere();
  }

  @Test
  void aTerminatedProgramStopsItsServer() throws Exception {
    readAcknowledgements(ENOUGH);
    program.toHandle().destroy();
    readAcknowledgements(Integer.MAX_VALUE);
    assertThat(program.waitFor(20, TimeUnit.SECONDS)).as("the program ended").isTrue();
    assertThat(runs(server)).as("the server").isFalse();
    assertThat(Files.readString(folder.resolve("mariadb/server.log")).strip())
        .endsWith("Shutdown complete");
    assertEverythingAcknowledgedIsThere();
  }

  @Test
  void aSecondProgramOnTheSameFolderIsRefused() {
    assertThatThrownBy(() -> EmbeddedServer.start(folder))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("Another Plumbline already uses the data folder " + folder);
  }

  private void startProgram() throws IOException {
    program =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                AcknowledgingWriter.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    output = program.inputReader();
    StringBuilder before = new StringBuilder();
    String line = output.readLine();
    while (line != null && !line.startsWith("server ")) {
      before.append(line).append('\n');
      line = output.readLine();
    }
    assertThat(line).as("%s", before).isNotNull();
    server = ProcessHandle.of(Long.parseLong(line.substring("server ".length()))).orElseThrow();
  }

  /** Reads until so many were acknowledged, or until the program has ended. */
  private void readAcknowledgements(int number) throws IOException {
    int read = 0;
    String line = output.readLine();
    while (line != null) {
      if (line.startsWith("saved ")) {
        acknowledged.add(Long.valueOf(line.substring("saved ".length())));
        read++;
      }
      if (read == number) {
        return;
      }
      line = output.readLine();
    }
  }

  private void assertEverythingAcknowledgedIsThere() throws SQLException {
    ProcessHandle earlier = server;
    Set<Long> present = new HashSet<>();
    try (EmbeddedServer next = EmbeddedServer.start(folder);
        Connection connection = next.address().connect(next.accounts().migration());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT id FROM saved")) {
      while (rows.next()) {
        present.add(rows.getLong(1));
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
    assertThat(present).containsAll(acknowledged);
    assertThat(runs(earlier)).as("the earlier server").isFalse();
  }

  /** A process that ended but that nobody has collected yet has no command line any more. */
  private static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().arguments().isPresent();
  }
}
