package plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreachableTest {

  @Test
  void aConnectionThatBrokeOrCannotBeHadIsFoundBehindAnyFailure() {
    for (SQLException failure :
        List.of(
            new SQLTransientConnectionException("request timed out"),
            new SQLNonTransientConnectionException("Socket error"),
            new SQLException("Server shutdown in progress", "08S01"),
            new SQLException("Connection is closed"))) {
      Throwable seen = new IllegalStateException(new IllegalStateException(failure));
      assertThat(Unreachable.isCauseOf(seen)).as(failure.toString()).isTrue();
    }
  }

  @Test
  void everyOtherFailureIsNoneOfTheConnection() {
    for (Throwable failure :
        List.of(
            new SQLException("Unknown column", "42S22"),
            new SQLException("Result set is closed"),
            new SQLIntegrityConstraintViolationException("Duplicate entry", "23000"),
            new IllegalStateException("Connection is closed"))) {
      Throwable seen = new IllegalStateException(failure);
      assertThat(Unreachable.isCauseOf(seen)).as(failure.toString()).isFalse();
    }
  }
}
