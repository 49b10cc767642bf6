package plumbline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;
import plumbline.testing.RunsBeside;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunsBeside
class JsonLinesTest {

  private static final String CANARY = "kestrel-over-the-moor";

  private final LoggerContext context = context();
  private final JsonLines lines = new JsonLines();

  @Test
  void eachEventIsOneLineThatParses() {
    LoggingEvent event = event("plumbline.jobs.JobRunner", "The job {} failed", null, "send mail");
    event.addKeyValuePair(new KeyValuePair("status", 500));
    String text = text(event);
    assertThat(text).endsWith("\n").hasLineCount(1);
    JsonNode line = parse(text);
    assertThat(line.required("level").asString()).isEqualTo("ERROR");
    assertThat(line.required("logger").asString()).isEqualTo("plumbline.jobs.JobRunner");
    assertThat(line.required("message").asString()).isEqualTo("The job send mail failed");
    assertThat(line.required("status").intValue()).isEqualTo(500);
  }

  /** ASVS 16.4.1. */
  @Test
  void lineEndsAndControlCharactersCannotForgeALine() {
    String forged = "fine\r\n{\"level\":\"INFO\"}\n\u2028\u0000\u001b[31m";
    String text = text(event("plumbline.web", "{}", null, forged));
    assertThat(text.strip()).doesNotContain("\n", "\r", "\u0000", "\u001b");
    assertThat(parse(text).required("message").asString()).isEqualTo(forged);
  }

  /** ASVS 16.2.2. */
  @Test
  void theTimeIsInUtcWhateverZoneTheMachineIsIn() {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      LoggingEvent event = event("plumbline.web", "now", null);
      event.setInstant(Instant.parse("2026-11-28T23:30:00.123456Z"));
      assertThat(parse(text(event)).required("time").asString())
          .isEqualTo("2026-11-28T23:30:00.123456Z");
    } finally {
      TimeZone.setDefault(before);
    }
  }

  /** ASVS 16.2.5: a database quotes in its errors what somebody typed. */
  @Test
  void ofAnExceptionTheTypesAndPlacesAreToldAndNeverTheText() {
    RuntimeException failure =
        new IllegalStateException(
            "outer " + CANARY, new IllegalArgumentException("Duplicate entry '" + CANARY + "'"));
    String text = text(event("plumbline.web.ErrorPages", "POST /areas failed", failure));
    assertThat(text).doesNotContain(CANARY);
    JsonNode thrown = parse(text).required("thrown");
    assertThat(thrown.get(0).required("type").asString())
        .isEqualTo("java.lang.IllegalStateException");
    assertThat(thrown.get(1).required("type").asString())
        .isEqualTo("java.lang.IllegalArgumentException");
    assertThat(thrown.get(0).required("at").get(0).asString()).contains("JsonLinesTest");
  }

  @Test
  void messagesOfLibrariesEndWhereTheyQuote() {
    String text =
        text(
            event(
                "io.micronaut.http.server.RouteExecutor",
                "Unexpected error occurred: no such thing as {}",
                null,
                CANARY));
    assertThat(parse(text).required("message").asString()).isEqualTo("Unexpected error occurred");
  }

  private static LoggerContext context() {
    LoggerContext context = new LoggerContext();
    context.setMDCAdapter(new LogbackMDCAdapter());
    return context;
  }

  private LoggingEvent event(
      String logger, String message, @Nullable Throwable thrown, Object... arguments) {
    Logger named = context.getLogger(logger);
    return new LoggingEvent(Logger.class.getName(), named, Level.ERROR, message, thrown, arguments);
  }

  private String text(LoggingEvent event) {
    return new String(lines.encode(event), StandardCharsets.UTF_8);
  }

  private static JsonNode parse(String line) {
    return JsonMapper.builder().build().readTree(line);
  }
}
