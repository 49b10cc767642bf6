package plumbline.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.common.AgencyId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.database.TestDatabase;
import plumbline.testing.Answer;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

/** Everybody in an area waits for its history: whoever confirms has done all else before. */
class HistoryLastTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private final Story story = Story.begin("Waiting");
  private final AgencyId health = story.agency("Health board");
  private final long area = story.area().id().value();

  @ParameterizedTest
  @ValueSource(strings = {"lead", "nurse"})
  void theDraftIsGoneBeforeTheHistoryIsAskedFor(String who) throws SQLException {
    story.lead("lead", Set.of(E1));
    story.contributor("nurse", health, Set.of(E1));
    story.open(story.coordinator(), Month.of(2026, 10));
    Visitor visitor = story.visit(who);
    boolean leads = who.equals("lead");
    String address =
        story.path("/rounds/2026-10/rate/23.E1" + (leads ? "" : "/agencies/" + health.value()));
    Map<String, String> typed = Map.of("version", leads ? "1" : "0", "level", "amber");
    assertThat(visitor.post(address + "/draft", typed).status()).isEqualTo(303);
    CompletableFuture<Answer> confirmed;
    try (Connection history = connection();
        Connection looking = connection()) {
      history.setAutoCommit(false);
      lock(history, "history_chain", "");
      confirmed = CompletableFuture.supplyAsync(() -> visitor.post(address, typed));
      assertThat(isSoonLocked(looking, "draft")).as("deleted, not committed").isTrue();
      assertThat(confirmed).isNotDone();
      history.rollback();
    }
    assertThat(confirmed.join().status()).isEqualTo(303);
  }

  private boolean isSoonLocked(Connection connection, String table) throws SQLException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < end) {
      if (!lock(connection, table, " NOWAIT")) {
        return true;
      }
    }
    return false;
  }

  /** Whether this connection got the area's rows of a table. */
  private boolean lock(Connection connection, String table, String how) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SELECT area_id FROM %s WHERE area_id = %d FOR UPDATE%s".formatted(table, area, how));
      return true;
    } catch (SQLException locked) {
      if (locked.getErrorCode() == 1205) {
        return false;
      }
      throw locked;
    }
  }

  private static Connection connection() throws SQLException {
    return DriverManager.getConnection(
        TestDatabase.url(), TestDatabase.program().user(), TestDatabase.program().password());
  }
}
