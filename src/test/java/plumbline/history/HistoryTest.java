package plumbline.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.database.DatabaseSettings;
import plumbline.database.TestDatabase;
import plumbline.people.Viewer;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

class HistoryTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Month OCTOBER = Month.of(2026, 10);

  private final History history = Plumbline.bean(History.class);
  private final Story story = Story.begin();
  private final AreaId area = story.area().id();

  @BeforeEach
  void makeSomeHistory() {
    Viewer coordinator = story.coordinator();
    story.open(coordinator, OCTOBER);
    story.agree(coordinator, OCTOBER, E1, "red", "");
    story.agree(coordinator, OCTOBER, E1, "amber", "Better than it looked.");
  }

  @Test
  void anUntouchedChainHolds() {
    assertThat(history.verify(area).holds()).isTrue();
    assertThat(history.verify(AreaId.INSTALLATION).holds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE history SET kind = 'rating correcteD' WHERE area_id = %d AND sequence = 3",
        "UPDATE history SET subject = CONCAT(subject, 'x') WHERE area_id = %d AND sequence = 3",
        "UPDATE history SET person_id = person_id + 1 WHERE area_id = %d AND sequence = 3",
        "UPDATE history SET at = at + INTERVAL 1 MICROSECOND WHERE area_id = %d AND sequence = 3",
        "UPDATE history SET hash = REVERSE(hash) WHERE area_id = %d AND sequence = 3",
        "UPDATE history SET record_digest = REVERSE(record_digest) WHERE area_id = %d AND sequence = 3",
        "DELETE FROM history WHERE area_id = %d AND sequence = 3",
        "UPDATE history_record r JOIN history h ON h.id = r.history_id"
            + " SET r.record = CONCAT(r.record, CHAR(32)) WHERE h.area_id = %d AND h.sequence = 3"
      })
  void aRowThatWasAlteredIsNamed(String tampering) throws SQLException {
    execute(tampering.formatted(area.value()));
    Verification found = history.verify(area);
    assertThat(found.holds()).isFalse();
    assertThat(found.sound()).isEqualTo(2);
    assertThat(found.broken()).isPresent();
  }

  @Test
  void rowsCutOffAtTheEndAreNoticed() throws SQLException {
    execute(
        "DELETE FROM history WHERE area_id = %d ORDER BY sequence DESC LIMIT 1"
            .formatted(area.value()));
    assertThat(history.verify(area).holds()).isFalse();
    assertThat(history.verify(area).broken()).isEmpty();
  }

  @Test
  void anErasedRecordLeavesAChainThatHolds() throws SQLException {
    execute(
        """
        UPDATE history_record r JOIN history h ON h.id = r.history_id
        SET r.record = NULL, r.salt = NULL
        WHERE h.area_id = %d
        """
            .formatted(area.value()));
    assertThat(history.verify(area).holds()).isTrue();
  }

  @Test
  void aRecordIsReadAsItStoodAtAMoment() {
    String subject = "rating 23.E1 2026-10";
    List<HistoryEntry> entries = history.entries(area, subject, 10, Long.MAX_VALUE);
    assertThat(entries).hasSize(2);
    Instant first = entries.getLast().at().toInstant(java.time.ZoneOffset.UTC);
    assertThat(history.recordAt(area, subject, first))
        .hasValueSatisfying(record -> assertThat(record).contains("\"level\":\"red\""));
    assertThat(history.recordAt(area, subject, Plumbline.clock().instant().plusSeconds(1)))
        .hasValueSatisfying(record -> assertThat(record).contains("\"level\":\"amber\""));
    assertThat(history.recordAt(area, subject, first.minusSeconds(60))).isEmpty();
  }

  @Test
  void theProgramsAccountCannotAlterHistory() throws SQLException {
    DatabaseSettings.Account program = TestDatabase.program();
    try (Connection connection =
            DriverManager.getConnection(TestDatabase.url(), program.user(), program.password());
        Statement statement = connection.createStatement()) {
      for (String sql :
          Set.of(
              "UPDATE history SET kind = 'x'",
              "DELETE FROM history",
              "UPDATE history_record SET record = 'x'",
              "DELETE FROM history_record",
              "TRUNCATE history")) {
        assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(SQLException.class);
      }
    }
  }

  private static void execute(String sql) throws SQLException {
    DatabaseSettings.Account owner = TestDatabase.migration();
    try (Connection connection =
            DriverManager.getConnection(TestDatabase.url(), owner.user(), owner.password());
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
    }
  }
}
