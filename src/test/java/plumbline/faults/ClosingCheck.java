package plumbline.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.testing.OwnProgram;
import plumbline.testing.Visitor;

/**
 * What must hold after every fault: whatever was acknowledged is there once, with one row of
 * history and a chain that holds, every file is there and whole, and no text has got into a log.
 */
final class ClosingCheck {

  private static final Pattern TRACE =
      Pattern.compile(Deed.CANARY + " ([A-Za-z0-9./-]+)\\.|\"sha256\":\"([0-9a-f]{64})\"");

  private final OwnProgram program;
  private final List<SavingPerson> people;
  private final Map<String, Integer> kept = new HashMap<>();
  private long read;

  ClosingCheck(OwnProgram program, SavingPeople people) {
    this.program = program;
    this.people = people.people();
  }

  /** Looks at the changes since the last time: quick enough after every kill. */
  void newChanges() throws SQLException {
    try (Connection connection = program.connect()) {
      readHistory(connection);
    }
    assertKeptOnce();
  }

  /** Looks at everything from the beginning, and gives how many saves were found. */
  int everything(Visitor visitor) throws SQLException, IOException {
    kept.clear();
    read = 0;
    try (Connection connection = program.connect()) {
      readHistory(connection);
      assertSubmitted(connection);
      for (SavingPerson person : people) {
        assertOneRowForEachChange(connection, person);
      }
      new StoredFiles(program).assertWhole(connection);
    }
    assertKeptOnce();
    assertThat(visitor.get("/areas/wexbridge/history/verify").text())
        .containsPattern("All [0-9]+ changes are as they were written");
    assertNoTextIn(program.log());
    assertNoTextIn(program.folder().resolve("mariadb/server.log"));
    return people.stream().mapToInt(this::found).sum();
  }

  private void readHistory(Connection connection) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            SELECT h.sequence, r.record
            FROM history h
            JOIN local_area a ON a.id = h.area_id AND a.slug = 'wexbridge'
            JOIN history_record r ON r.history_id = h.id
            WHERE h.sequence > ?
            ORDER BY h.sequence
            """)) {
      query.setLong(1, read);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          read = rows.getLong(1);
          Matcher trace = TRACE.matcher(rows.getString(2));
          if (trace.find()) {
            kept.merge(trace.group(trace.group(1) == null ? 2 : 1), 1, Integer::sum);
          }
        }
      }
    }
  }

  private void assertKeptOnce() {
    for (SavingPerson person : people) {
      assertThat(person.acknowledged().stream().filter(number -> kept(person, number) == 0))
          .as("lost of %s", person.name())
          .isEmpty();
      assertThat(person.numbers().filter(number -> kept(person, number) > 1))
          .as("kept more than once of %s", person.name())
          .isEmpty();
    }
  }

  private int kept(SavingPerson person, String number) {
    return kept.getOrDefault(person.deed().trace(number), 0);
  }

  private void assertSubmitted(Connection connection) throws SQLException {
    Set<String> numbers = new HashSet<>();
    try (PreparedStatement query = connection.prepareStatement("SELECT id FROM submission");
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        assertThat(numbers.add(rows.getString(1))).as("the first of its number").isTrue();
      }
    }
    for (SavingPerson person : people) {
      assertThat(person.acknowledged().stream().filter(number -> !numbers.contains(number)))
          .as("submissions of %s without a row", person.name())
          .isEmpty();
    }
  }

  private void assertOneRowForEachChange(Connection connection, SavingPerson person)
      throws SQLException {
    long changes = SavingPeople.number(connection, person.deed().changes());
    assertThat((long) found(person))
        .as("rows of history of %s", person.name())
        .isEqualTo(changes - person.changesBefore());
  }

  private int found(SavingPerson person) {
    return person.numbers().mapToInt(number -> kept(person, number)).sum();
  }

  private static void assertNoTextIn(Path log) throws IOException {
    assertThat(Files.readString(log)).as("%s", log).doesNotContain(Deed.CANARY);
  }
}
