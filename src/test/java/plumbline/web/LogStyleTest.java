package plumbline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** With a single warning Logback prints all that it did, before the program says anything. */
  @ParameterizedTest
  @CsvSource({"plain,PatternLayoutEncoder", "json,JsonLines"})
  void inEitherFormTheLogBeginsWithoutAWordOfItsOwn(String form, String encoder)
      throws JoranException {
    System.setProperty("plumbline.log", form);
    LoggerContext context = new LoggerContext();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(
        Objects.requireNonNull(LogStyle.class.getResource("/logback.xml"), "the program's own"));
    assertThat(context.getStatusManager().getCopyOfStatusList())
        .filteredOn(status -> status.getLevel() > Status.INFO)
        .isEmpty();
    ConsoleAppender<ILoggingEvent> console =
        (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("console");
    assertThat(console.getEncoder().getClass().getSimpleName()).isEqualTo(encoder);
    context.stop();
  }
}
