package plumbline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.database.TestDatabase;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Story;
import plumbline.testing.Visitor;
import plumbline.web.SecurityLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the log when people have worked for a while, in the form of an operator. */
class LogOfARunTest {

  private static final String CANARY = "kestrel";
  private static final Set<String> OF_EVERY_EVENT =
      Set.of("time", "level", "logger", "message", "event", "person");
  private static final Set<String> OF_A_REQUEST =
      Set.of("outcome", "method", "route", "path", "request");

  private final Lines lines = new Lines();
  private final Logger ours = (Logger) LoggerFactory.getLogger("plumbline");
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

  @BeforeEach
  void listen() {
    lines.start();
    root.addAppender(lines);
    ours.setLevel(Level.INFO);
  }

  @AfterEach
  void leave() {
    root.detachAppender(lines);
    ours.setLevel(null);
  }

  /** ASVS 16.2.5. */
  @Test
  void nothingThatPeopleTypeIsEverInTheLogAndEveryLineParses() {
    Story story = Story.begin();
    Viewer coordinator = story.coordinator();
    story.lead(CANARY, Set.of(new CriterionId("23.E1")));
    story.open(coordinator, Month.of(2026, 10));
    Visitor visitor = story.visit("coordinator");
    work(story, visitor);
    goWrong(story, visitor);
    assertThat(lines.all).hasSizeGreaterThan(15);
    for (String line : lines.all) {
      assertThat(line.toLowerCase(java.util.Locale.ROOT)).doesNotContain(CANARY);
      JsonNode parsed = JsonMapper.builder().build().readTree(line);
      assertThat(parsed.required("time").asString()).endsWith("Z");
      assertThat(parsed.required("level").asString()).isNotBlank();
    }
  }

  private static void work(Story story, Visitor visitor) {
    Map<String, String> rating = new HashMap<>();
    rating.put("version", "1");
    rating.put("level", "red");
    List.of("reason", "challenge", "progress", "next_steps", "strengthen")
        .forEach(field -> rating.put(field, CANARY + " " + field));
    visitor.post(story.path("/rounds/2026-10/rate/23.E1/draft"), rating);
    visitor.post(story.path("/rounds/2026-10/rate/23.E1"), rating);
    visitor.post(
        story.path("/people"),
        Map.of(
            "name",
            CANARY,
            "email",
            CANARY + "@example.org",
            "job_title",
            CANARY,
            "role",
            "NATIONAL_READER"));
    visitor.post(story.path("/agencies"), Map.of("name", CANARY, "kind", "OTHER"));
    visitor.get(story.path("/history?kind=" + CANARY));
    visitor.get(story.path("/history?from=" + CANARY));
  }

  private static void goWrong(Story story, Visitor visitor) {
    Visitor.nobody().send("/sign-in", Map.of("email", CANARY + "@a.org", "password", CANARY));
    visitor.post(
        "/account/password", Map.of("current", CANARY, "password", CANARY + " of the moor"));
    visitor.get("/" + CANARY);
    visitor.get("/areas/" + CANARY + "-" + CANARY + "/" + CANARY);
    visitor.get(story.path("/criteria/" + CANARY));
    visitor.get("/invitations/" + CANARY.repeat(9));
    visitor.post(story.path("/terms"), Map.of("autumn_first", CANARY));
    visitor.sendBody(story.path("/agencies"), "name=" + CANARY + "&kind=%ZZ");
    story.visit(CANARY).post(story.path("/people"), Map.of("name", CANARY));
  }

  /** ASVS 16.2.1 and 16.3.2: one schema, and whoever is turned away is noted by id. */
  @Test
  void whoIsTurnedAwayIsNotedInOneFormWithTheRouteAndByTheirId() {
    Story story = Story.begin();
    Viewer lead = story.lead("lead", Set.of());
    Visitor visitor = story.visit("lead");
    visitor.get(story.path("/people"));
    visitor.get("/no/such/page");
    Visitor.nobody().get(story.path("/board"));
    List<JsonNode> events =
        lines.all.stream()
            .map(line -> (JsonNode) JsonMapper.builder().build().readTree(line))
            .filter(line -> line.required("logger").asString().equals(SecurityLog.NAME))
            .toList();
    assertThat(events).allSatisfy(LogOfARunTest::fitsTheForm);
    assertThat(events)
        .anySatisfy(event -> {
          assertThat(text(event, "outcome")).isEqualTo("403");
          assertThat(text(event, "route")).isEqualTo("/areas/{area}/people");
          assertThat(text(event, "person")).isEqualTo(String.valueOf(lead.id().value()));
        })
        .anySatisfy(event -> {
          assertThat(text(event, "outcome")).isEqualTo("sign-in");
          assertThat(text(event, "person")).isEqualTo("nobody");
        })
        .anySatisfy(event -> assertThat(text(event, "path")).isEqualTo("unknown"));
  }

  /** ASVS 16.3.1 and 16.3.3. */
  @Test
  void signInsAndFailuresAndRefusedFormsAreNoted() {
    Story story = Story.begin();
    story.coordinator();
    story.visit("coordinator").post(story.path("/agencies"), Map.of("name", ""));
    Visitor.nobody()
        .send("/sign-in", Map.of("email", story.email("coordinator"), "password", "wrong words"));
    List<JsonNode> events =
        lines.all.stream()
            .map(line -> (JsonNode) JsonMapper.builder().build().readTree(line))
            .filter(line -> line.required("logger").asString().equals(SecurityLog.NAME))
            .toList();
    assertThat(events)
        .anySatisfy(event -> assertThat(text(event, "event")).isEqualTo("signed-in"))
        .anySatisfy(event -> assertThat(text(event, "event")).isEqualTo("sign-in-failed"))
        .anySatisfy(event -> {
          assertThat(text(event, "outcome")).isEqualTo("400");
          assertThat(text(event, "route")).isEqualTo("/areas/{area}/agencies");
        });
  }

  /** ASVS 16.3.4: here a record that somebody damaged past the program. */
  @Test
  void aFaultThatNobodyForesawIsNotedWithTheReferenceThatThePageShows() throws SQLException {
    Story story = Story.begin();
    Viewer coordinator = story.coordinator();
    story.open(coordinator, Month.of(2026, 10));
    Visitor visitor = story.visit("coordinator");
    visitor.post(story.path("/agencies"), Map.of("name", CANARY, "kind", "OTHER"));
    kindOfAgency(story, "GUILD");
    try {
      Answer answer = visitor.get(story.path("/agencies"));
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.text()).doesNotContain("GUILD", "Exception");
      assertThat(lines.all)
          .map(text -> (JsonNode) JsonMapper.builder().build().readTree(text))
          .filteredOn(line -> text(line, "level").equals("ERROR"))
          .singleElement()
          .satisfies(line -> {
            assertThat(answer.page().text()).contains(text(line, "request"));
            assertThat(text(line, "message")).isEqualTo("GET /areas/*/agencies failed");
            assertThat(line.required("thrown").isEmpty()).isFalse();
            assertThat(line.toString()).doesNotContain("GUILD", CANARY);
          });
    } finally {
      kindOfAgency(story, "OTHER");
    }
  }

  private static void kindOfAgency(Story story, String kind) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                TestDatabase.url(),
                TestDatabase.program().user(),
                TestDatabase.program().password());
        PreparedStatement change =
            connection.prepareStatement(
                "UPDATE agency SET kind = ? WHERE area_id = ? AND name = ?")) {
      change.setString(1, kind);
      change.setLong(2, story.area().id().value());
      change.setString(3, CANARY);
      assertThat(change.executeUpdate()).isEqualTo(1);
    }
  }

  private static void fitsTheForm(JsonNode event) {
    assertThat(event.propertyNames()).containsAll(OF_EVERY_EVENT);
    if (text(event, "event").equals("turned-away")) {
      assertThat(event.propertyNames()).containsAll(OF_A_REQUEST);
    }
    assertThat(text(event, "event")).matches("[a-z-]{3,40}");
    assertThat(text(event, "person")).matches("nobody|\\d+");
  }

  @Test
  void eachRequestIsOneLineWithRouteStatusAndDuration() {
    Story story = Story.begin();
    story.coordinator();
    story.visit("coordinator").get(story.path("/board"));
    JsonNode line =
        lines.all.stream()
            .map(text -> (JsonNode) JsonMapper.builder().build().readTree(text))
            .filter(each -> each.path("route").asString("").equals("/areas/{area}/board"))
            .findFirst()
            .orElseThrow();
    assertThat(line.required("status").intValue()).isEqualTo(200);
    assertThat(line.required("ms").isNumber()).isTrue();
    assertThat(text(line, "method")).isEqualTo("GET");
    assertThat(text(line, "request")).isNotBlank();
  }

  private static String text(JsonNode line, String field) {
    return line.path(field).asString("");
  }

  /** Keeps the lines as they would be written. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {

    private final JsonLines form = new JsonLines();
    private final List<String> all = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      all.add(new String(form.encode(event), StandardCharsets.UTF_8));
    }
  }
}
