package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import plumbline.database.StartRefused;

class LogStyleTest {

  @AfterEach
  void forget() {
    System.clearProperty("plumbline.log");
    System.clearProperty("plumbline.log.requests");
  }

  @Test
  void aFirstStartWritesForPeopleAndAServerForCollectors() {
    assertThat(LogStyle.choose(Map.of())).isEqualTo(LogStyle.PLAIN);
    assertThat(LogStyle.choose(Map.of("PLUMBLINE_DB_URL", "jdbc:mariadb://db/plumbline")))
        .isEqualTo(LogStyle.JSON);
    assertThat(LogStyle.choose(Map.of("PLUMBLINE_LOG", "json"))).isEqualTo(LogStyle.JSON);
    assertThat(
            LogStyle.choose(
                Map.of("PLUMBLINE_LOG", "plain", "PLUMBLINE_DB_URL", "jdbc:mariadb://db/p")))
        .isEqualTo(LogStyle.PLAIN);
  }

  @Test
  void anotherFormIsRefusedInOneSentence() {
    assertThatThrownBy(() -> LogStyle.choose(Map.of("PLUMBLINE_LOG", "xml")))
        .isInstanceOf(StartRefused.class)
        .hasMessage("PLUMBLINE_LOG must be json or plain.");
  }
}
