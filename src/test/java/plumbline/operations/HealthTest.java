package plumbline.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plumbline.database.Database;
import plumbline.testing.Answer;
import plumbline.testing.Story;
import plumbline.testing.Visitor;

class HealthTest {

  @ParameterizedTest
  @MethodSource("things")
  void eachThingIsJudgedAndSaysWhatToDo(Check check, Check.State state, String words) {
    assertThat(check.state()).isEqualTo(state);
    assertThat(check.found() + " " + check.advice()).contains(words);
    assertThat(check.meaning()).endsWith(".");
    assertThat(check.advice().isEmpty()).isEqualTo(state == Check.State.GOOD);
  }

  private static Stream<Arguments> things() {
    return Stream.of(
        Arguments.of(HealthChecks.database(Duration.ofMillis(3)), Check.State.GOOD, "3 ms"),
        Arguments.of(
            HealthChecks.database(Duration.ofSeconds(2)), Check.State.ATTENTION, "2000 ms"),
        Arguments.of(HealthChecks.schema(Database.SCHEMA), Check.State.GOOD, "written for"),
        Arguments.of(HealthChecks.schema(Database.SCHEMA - 1), Check.State.BAD, "migrate"),
        Arguments.of(HealthChecks.schema(Database.SCHEMA + 1), Check.State.ATTENTION, "newer"),
        Arguments.of(HealthChecks.space(20_000), Check.State.GOOD, "20,000 MB"),
        Arguments.of(HealthChecks.space(1_000), Check.State.ATTENTION, "within days"),
        Arguments.of(HealthChecks.space(100), Check.State.BAD, "Make room now"),
        Arguments.of(HealthChecks.mail("", 0, 0, 0), Check.State.GOOD, "No mail server"),
        Arguments.of(HealthChecks.mail("mail", 3, 0, 0), Check.State.GOOD, "3 wait"),
        Arguments.of(HealthChecks.mail("mail", 0, 2, 0), Check.State.ATTENTION, "2 messages were"),
        Arguments.of(HealthChecks.mail("", 0, 0, 1), Check.State.ATTENTION, "1 message waits"),
        Arguments.of(HealthChecks.jobs(0, "", true), Check.State.GOOD, "in its time"),
        Arguments.of(HealthChecks.jobs(1, "send mail", true), Check.State.ATTENTION, "send mail"),
        Arguments.of(HealthChecks.jobs(1, "send mail", false), Check.State.ATTENTION, "another"),
        Arguments.of(HealthChecks.scanner(true), Check.State.GOOD, "Every file"),
        Arguments.of(HealthChecks.scanner(false), Check.State.ATTENTION, "PLUMBLINE_CLAMD"),
        Arguments.of(HealthChecks.clock(Duration.ofSeconds(1)), Check.State.GOOD, "agree"),
        Arguments.of(HealthChecks.clock(Duration.ofSeconds(90)), Check.State.ATTENTION, "90"));
  }

  @Test
  void anAdministratorReadsEachThingInASentence() {
    Document page =
        Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD).get("/admin/health").page();
    assertThat(page.select(".app-health__name").eachText().stream().map(HealthTest::name))
        .containsExactlyInAnyOrder(
            "Database",
            "Migrations",
            "Disk space",
            "File store",
            "Mail",
            "Jobs",
            "Virus scanner",
            "Clock");
    assertThat(page.select(".app-health__check:contains(File store)").text())
        .contains("A file was written and removed again.");
  }

  private static String name(String heading) {
    return heading.replaceAll(" (Working|Needs attention|Not working)$", "");
  }

  /** ASVS 13.4.5: whoever is not signed in learns that the program is up, and nothing else. */
  @Test
  void thePublicHealthSaysOneWord() {
    Answer answer = Visitor.nobody().get("/health");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("{\"status\":\"UP\"}");
  }
}
