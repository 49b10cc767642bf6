package plumbline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.common.Sha256;
import plumbline.database.DatabaseSettings.Account;
import plumbline.database.TestDatabase;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;

/** What signing in leaves behind goes in its time, as security/README.md says. */
class RetentionTest {

  private final Story story = Story.begin();
  private final Viewer person = story.coordinator();

  @AfterEach
  void theClockGoesRight() {
    Plumbline.clock().reset();
  }

  @Test
  void aLinkIsForgottenWhenItsTimeIsOver() {
    String link =
        Plumbline.bean(People.class).link(Story.administrator(), story.area(), person.id());
    String row = "FROM one_time_link WHERE token_hash = '%s'".formatted(Sha256.of(link));
    pass(Duration.ofMinutes(29));
    assertThat(count(row)).isEqualTo(1);
    pass(Duration.ofMinutes(2));
    assertThat(count(row)).isZero();
  }

  private static void pass(Duration time) {
    Plumbline.clock().set(Plumbline.clock().instant().plus(time));
    Plumbline.runJob("old sessions");
  }

  private static long count(String rows) {
    Account account = TestDatabase.program();
    try (Connection connection =
            DriverManager.getConnection(TestDatabase.url(), account.user(), account.password());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT COUNT(*) " + rows)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
