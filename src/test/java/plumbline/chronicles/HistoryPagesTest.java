package plumbline.chronicles;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.common.AgencyId;
import plumbline.common.AreaId;
import plumbline.common.CriterionId;
import plumbline.common.Month;
import plumbline.common.PersonId;
import plumbline.common.Sha256;
import plumbline.database.DatabaseSettings;
import plumbline.database.TestDatabase;
import plumbline.measures.Better;
import plumbline.measures.MeasureFacts;
import plumbline.measures.Measures;
import plumbline.measures.Unit;
import plumbline.people.NewGrant;
import plumbline.people.People;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Plumbline;
import plumbline.testing.SecurityEvents;
import plumbline.testing.Story;
import plumbline.testing.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HistoryPagesTest {

  private static final CriterionId E1 = new CriterionId("23.E1");
  private static final Month OCTOBER = Month.of(2026, 10);

  private final Story story = Story.begin();
  private final Viewer coordinator = story.coordinator();
  private final AgencyId health = story.agency("Health trust");
  private final Visitor visitor = story.visit("coordinator");

  @Test
  void aChangeIsToldFieldByFieldInWords() {
    visitor.post(
        story.path("/agencies/" + health.value()),
        Map.of("name", "Health and care trust", "kind", "SOCIAL_CARE", "version", "1"));
    Document page = visitor.get(story.path("/history/record?of=agency+" + health.value())).page();
    assertThat(page.select("h1").text()).isEqualTo("History of Agency Health and care trust");
    assertThat(page.select(".app-change__what").eachText())
        .containsExactly(
            "agency changed: Agency Health and care trust",
            "agency added: Agency Health and care trust");
    assertThat(page.select(".app-change").get(0).select(".app-change__field").eachText())
        .containsExactly(
            "Name was Health trust → is now Health and care trust",
            "Kind was Health → is now Social care");
  }

  @Test
  void ofAPersonWhoIsShutOutTheHistorySaysHowTheyAreSince() {
    PersonId gone = story.person("gone", NewGrant.of(Role.NATIONAL_READER)).id();
    Plumbline.bean(People.class).disable(coordinator, story.area().id(), gone);
    Document page = visitor.get(story.path("/history/record?of=person+" + gone.value())).page();
    assertThat(page.select(".app-change").get(0).text())
        .contains("person disabled")
        .contains("is now Disabled");
  }

  @Test
  void aRatingsHistorySaysWhatStoodBefore() {
    story.open(coordinator, OCTOBER);
    story.agree(coordinator, OCTOBER, E1, "red", "");
    story.agree(coordinator, OCTOBER, E1, "amber", "Better than it looked.");
    Document page = visitor.get(story.path("/criteria/23.E1/history")).page();
    assertThat(page.select(".app-change").get(0).text())
        .contains("Rating 23.E1 October 2026")
        .contains("Level was red → is now amber")
        .contains("Reason Better than it looked.");
    assertThat(page.select(".app-change").get(1).select(".app-change__field").eachText())
        .contains("Month October 2026")
        .noneMatch(field -> field.startsWith("Narratives: empty"));
  }

  @ParameterizedTest
  @CsvSource({
    "/people/PERSON, person",
    "/agencies/AGENCY, agency",
    "'', area",
    "/rounds/2026-10, round",
  })
  void thePageOfARecordLeadsToItsHistory(String path, String kind) {
    story.open(coordinator, OCTOBER);
    String address =
        story.path(
            path.replace("PERSON", String.valueOf(coordinator.id().value()))
                .replace("AGENCY", String.valueOf(health.value())));
    String link = visitor.get(address).page().select(".app-history a").attr("href");
    Document history = visitor.get(link).page();
    assertThat(history.select(".app-change__what")).isNotEmpty();
    assertThat(history.select("h1").text()).startsWith("History of " + capital(kind));
  }

  @Test
  void whoeverMayNotReadTheHistoryIsOfferedNoLink() {
    story.open(coordinator, OCTOBER);
    story.lead("lead", Set.of(E1));
    Document page = story.visit("lead").get(story.path("/rounds/2026-10")).page();
    assertThat(page.select(".app-history")).isEmpty();
  }

  @Test
  void theHistoryIsFilteredByPersonKindAndDay() {
    story.person("second", NewGrant.of(Role.COORDINATOR));
    Visitor second = story.visit("second");
    second.post(story.path("/agencies"), Map.of("name", "Forum", "kind", "OTHER"));
    String today = Month.today(Plumbline.clock()).toString();
    String tomorrow = Month.today(Plumbline.clock()).plusDays(1).toString();
    String who =
        visitor
            .get(story.path("/history"))
            .page()
            .select("#person option:contains(Second)")
            .attr("value");
    assertThat(changes("?person=" + who)).containsExactly("agency added: Agency Forum");
    assertThat(changes("?kind=agency+added")).hasSize(2);
    assertThat(changes("?from=" + today)).isNotEmpty();
    assertThat(changes("?from=" + tomorrow)).isEmpty();
    assertThat(changes("?until=" + today + "&kind=agency+added")).hasSize(2);
    assertThat(visitor.get(story.path("/history?from=29.13.2026")).page().title())
        .startsWith("Error: ");
  }

  private List<String> changes(String query) {
    return visitor
        .get(story.path("/history" + query))
        .page()
        .select(".app-change__what")
        .eachText();
  }

  @Test
  void aLongHistoryIsPaged() {
    for (int number = 0; number < 55; number++) {
      visitor.post(story.path("/agencies"), Map.of("name", "Agency " + number, "kind", "OTHER"));
    }
    Document first = visitor.get(story.path("/history?kind=agency+added")).page();
    assertThat(first.select(".app-change")).hasSize(25);
    assertThat(first.select("a:containsOwn(Newest changes)")).isEmpty();
    String older = first.select("a:containsOwn(Older changes)").attr("href");
    Document second = visitor.get(older).page();
    assertThat(second.select(".app-change")).hasSize(25);
    Document last = visitor.get(second.select("a:containsOwn(Older changes)").attr("href")).page();
    assertThat(last.select(".app-change")).hasSize(6);
    String newest = last.select("a:containsOwn(Newest changes)").attr("href");
    assertThat(visitor.get(newest).page().select(".app-change").get(0).text())
        .isEqualTo(first.select(".app-change").get(0).text());
    assertThat(second.select("#kind option[selected]").text()).isEqualTo("agency added");
  }

  @Test
  void aChangeOfManyFieldsShowsTheFirstAndTheOthersWhenAsked() {
    Plumbline.bean(Measures.class).add(coordinator, story.area().id(), measure());
    Element added =
        visitor.get(story.path("/history?kind=measure+added")).page().select(".app-change").get(0);
    assertThat(added.select("> dl .app-change__field")).hasSize(6);
    assertThat(added.select("details summary").text()).startsWith("3 more");
    assertThat(added.select("details .app-change__field")).hasSize(3);
  }

  private static MeasureFacts measure() {
    return new MeasureFacts(
        "plans",
        "",
        "Plans in 20 weeks",
        "Plans issued in time",
        "In time",
        "All",
        Unit.RATE,
        "",
        Better.HIGHER,
        "",
        "SEN2",
        "Head of assessment",
        null,
        null,
        "");
  }

  @Test
  void anAdministratorReadsNoFieldOfARating() {
    story.open(coordinator, OCTOBER);
    story.agree(coordinator, OCTOBER, E1, "red", "Nobody outside reads this.");
    Visitor administrator = Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD);
    String pages =
        administrator.get(story.path("/history")).text()
            + administrator.get(story.path("/history/record?of=rating+23.E1+2026-10")).text()
            + administrator.get(story.path("/history/export.jsonl")).text();
    assertThat(pages).contains("rating agreed").doesNotContain("Nobody outside");
  }

  @Test
  void whatAnAgencySaidIsToldByNoHistory() {
    story.open(coordinator, OCTOBER);
    Viewer nurse = story.contributor("nurse", health, Set.of(E1));
    story.give(nurse, OCTOBER, E1, health, "red", "Families wait a year.");
    assertThat(visitor.get(story.path("/history")).text())
        .contains("agency rating")
        .doesNotContain("Families wait");
  }

  @Test
  void theCheckSaysInWordsThatAllIsWellOrWhichChangeIsNot() throws SQLException {
    assertThat(visitor.get(story.path("/history/verify")).page().text())
        .contains("changes are as they were written.");
    execute(
        "UPDATE history SET kind = 'agency removed' WHERE area_id = %d AND kind = 'agency added'");
    Document broken = visitor.get(story.path("/history/verify")).page();
    assertThat(broken.text())
        .containsPattern("Change \\d+ \\(agency removed, agency \\d+\\) is not as it was written.")
        .containsPattern("The \\d+ changes before it are sound.")
        .contains("What to do:");
  }

  /** ASVS 16.4.2: a third party computes the chain again from the export alone. */
  @Test
  void theExportCarriesTheWholeChainSoThatAnybodyCanComputeItAgain() {
    story.open(coordinator, OCTOBER);
    story.agree(coordinator, OCTOBER, E1, "red", "");
    Answer csv = visitor.get(story.path("/history/export.csv"));
    assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
        .contains("history-" + story.area().slug() + ".csv");
    List<String> rows = csv.text().lines().toList();
    List<String> names = List.of(rows.getFirst().split(","));
    String last = "";
    for (String row : rows.subList(1, rows.size())) {
      last = next(last, names, List.of(row.split(",")));
    }
    assertThat(rows.size()).isGreaterThan(4);
    assertThat(last).isEqualTo(head());
  }

  @Test
  void whoExportsAHistoryIsNotedInTheSecurityLog() {
    try (SecurityEvents events = SecurityEvents.listening()) {
      visitor.get(story.path("/history/export.csv"));
      visitor.get(story.path("/history/export.jsonl"));
      Visitor.signedIn(Story.administratorEmail(), Story.PASSWORD)
          .get("/admin/history/export.jsonl");
      assertThat(events.lines())
          .filteredOn(line -> line.startsWith("event=history-exported"))
          .containsExactly(
              exported(coordinator, "csv", story.area().id()),
              exported(coordinator, "jsonl", story.area().id()),
              exported(Story.administrator(), "jsonl", AreaId.INSTALLATION));
    }
  }

  private static String exported(Viewer who, String ending, AreaId of) {
    return "event=history-exported person=%d way=%s of %d"
        .formatted(who.id().value(), ending, of.value());
  }

  private static String next(String last, List<String> names, List<String> row) {
    String digest =
        Sha256.of(
            String.join(
                "\n",
                List.of("id", "area", "at", "person", "kind", "subject", "record_digest").stream()
                    .map(name -> row.get(names.indexOf(name)))
                    .toList()));
    String hash = Sha256.of(last + ":" + row.get(names.indexOf("sequence")) + ":" + digest);
    assertThat(row.get(names.indexOf("hash"))).isEqualTo(hash);
    return hash;
  }

  @Test
  void eachLineOfTheJsonCarriesTheRecordThatItsDigestIsOf() {
    story.open(coordinator, OCTOBER);
    story.agree(coordinator, OCTOBER, E1, "red", "");
    List<String> lines = visitor.get(story.path("/history/export.jsonl")).text().lines().toList();
    JsonMapper mapper = JsonMapper.builder().build();
    for (String line : lines) {
      JsonNode change = mapper.readTree(line);
      String salted = change.required("salt").asString() + change.required("record").asString();
      assertThat(Sha256.of(salted)).isEqualTo(change.required("record_digest").asString());
    }
    assertThat(mapper.readTree(lines.getLast()).required("hash").asString()).isEqualTo(head());
  }

  private String head() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT hash FROM history_chain WHERE area_id = " + story.area().id().value())) {
      row.next();
      return row.getString(1);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql.formatted(story.area().id().value()));
    }
  }

  private static Connection connect() throws SQLException {
    DatabaseSettings.Account owner = TestDatabase.migration();
    return DriverManager.getConnection(TestDatabase.url(), owner.user(), owner.password());
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
