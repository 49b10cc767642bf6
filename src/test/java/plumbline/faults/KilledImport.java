package plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import plumbline.testing.Answer;
import plumbline.testing.OwnProgram;
import plumbline.testing.Visitor;

/** An administrator imports published files; the program is killed while it reads them. */
final class KilledImport {

  private static final String NAME = "EHC plans in place";
  private static final int COUNCILS = 4_000;
  private static final int YEARS = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PAUSE = Duration.ofMillis(10);

  private final OwnProgram program;
  private final Visitor administrator;
  private final List<Long> killed = new ArrayList<>();

  KilledImport(OwnProgram program) {
    this.program = program;
    this.administrator =
        Visitor.signedIn(program.address(), "administrator@example.org", "wexbridge is made up");
  }

  /** Sends a file and kills the program when the first of its values are written. */
  void killInTheMiddle() throws SQLException {
    long id = begin(killed.size());
    try (Connection connection = program.connect()) {
      await(connection, "SELECT COUNT(*) > 0 FROM published_value WHERE import_id = " + id);
      program.kill();
      assertThat(values(connection, id))
          .as("values of a file that was not read to its end")
          .isBetween(1L, COUNCILS * YEARS - 1L);
      assertThat(
              number(
                  connection,
                  "SELECT COUNT(*) FROM statistic_import WHERE state = 'READING' AND id = " + id))
          .isOne();
    }
    killed.add(id);
  }

  /** Nothing of the killed imports is shown, and what they wrote is removed. */
  void nothingIsLeft() throws SQLException {
    assertThat(loaded()).doesNotContain(NAME);
    try (Connection connection = program.connect();
        Statement statement = connection.createStatement()) {
      // As if a minute had passed without a sign of life.
      statement.executeUpdate(
          "UPDATE statistic_import SET held_until = '2026-01-01' WHERE state = 'READING'");
      statement.executeUpdate(
          "UPDATE job SET due_at = '2026-01-01', held_until = '2026-01-01' WHERE name = 'stopped imports'");
      for (long id : killed) {
        await(connection, "SELECT NOT rows_left FROM statistic_import WHERE id = " + id);
        assertThat(values(connection, id)).isZero();
      }
    }
    for (long id : killed) {
      assertThat(administrator.get("/statistics/" + id).page().select("main").text())
          .contains("Not taken", "choose the file once more");
    }
  }

  /** The file whose import was killed first is taken whole. */
  void takeAgain() throws SQLException {
    long id = begin(0);
    try (Connection connection = program.connect()) {
      await(connection, "SELECT state = 'TAKEN' FROM statistic_import WHERE id = " + id);
      assertThat(values(connection, id)).isEqualTo(COUNCILS * YEARS);
    }
    assertThat(administrator.get("/statistics/" + id).page().select("dl").text())
        .contains("Values taken 20,000");
    assertThat(loaded()).contains(NAME);
  }

  private String loaded() {
    return administrator.get("/statistics").page().select("[aria-label=What is loaded]").text();
  }

  private static long values(Connection connection, long id) throws SQLException {
    return number(connection, "SELECT COUNT(*) FROM published_value WHERE import_id = " + id);
  }

  /**
   * A file of 200 MB, twice as much as is taken unless an operator says otherwise. Nothing of it
   * stays, nor of the files that were read.
   */
  void refuseWhatIsFarTooLarge() throws IOException {
    byte[] megabyte = new byte[1 << 20];
    Arrays.fill(megabyte, (byte) 'x');
    Answer refused =
        administrator.upload(
            "/statistics/files", Map.of("release", "2025"), "large.csv", megabyte, 200);
    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.page().select("#files-error").text())
        .contains("“large.csv” is larger than 100 MB, which is the most this service takes.");
    assertThat(refused.page().select("#release").val()).isEqualTo("2025");
    try (Stream<Path> files = Files.walk(program.folder().resolve("files"))) {
      assertThat(
              files.filter(Files::isRegularFile).filter(file -> file.toFile().length() > 1 << 20))
          .isEmpty();
    }
  }

  int kills() {
    return killed.size();
  }

  private long begin(int number) {
    Answer begun =
        administrator.upload(
            "/statistics/files", Map.of("release", "2025"), Map.of("caseload.csv", file(number)));
    assertThat(begun.status()).as(begun.text()).isEqualTo(303);
    return Long.parseLong(begun.location().substring("/statistics/".length()));
  }

  private static byte[] file(int number) {
    StringBuilder text =
        new StringBuilder(
            "time_period,time_identifier,geographic_level,country_code,region_code,new_la_code,la_name,ehcplans,mainstream_total\n");
    for (int council = 0; council < COUNCILS; council++) {
      for (int year = 2020; year < 2020 + YEARS; year++) {
        text.append(
            "%d%d,Academic year,Local authority,E92000001,E12000009,E06%06d,Anywhere,%d,x\n"
                .formatted(year, year % 100 + 1, 900_000 + council, 1_000 + number));
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void await(Connection connection, String question) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (number(connection, question) == 0) {
      assertThat(System.nanoTime()).as(question).isLessThan(end);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private static long number(Connection connection, String question) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
