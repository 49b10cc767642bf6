package plumbline.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.common.MeasureId;
import plumbline.measures.Better;
import plumbline.measures.MeasureFacts;
import plumbline.measures.Measures;
import plumbline.measures.Unit;
import plumbline.observations.Amount;
import plumbline.observations.NewObservation;
import plumbline.observations.Observations;
import plumbline.observations.Openness;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.periods.PeriodText;
import plumbline.statistics.StatisticsImports;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Visitor;
import plumbline.testing.Window;

/** Four papers side by side, as somebody reads them who may read their four areas. */
class CrossReplayTest {

  static final String TABLE = "across";

  private static final String STANDARD = "ehc-plans-20-weeks";
  private static final List<String> PAPERS =
      List.of("kirklees-2019", "devon-2022", "sunderland-2018", "plymouth-2019");
  private static final Map<String, Paper.Entered> AREAS = new HashMap<>();

  /** The story in which the reader signs in. */
  private static final String HOME = "kirklees";

  @BeforeAll
  static void enterThePapersAndWhatIsPublished() throws IOException {
    takeWhatIsPublished();
    for (String name : PAPERS) {
      Paper.Entered entered = Paper.read(Paper.yaml(name)).enter();
      AREAS.put(name.split("-", 2)[0], entered);
    }
    Paper.Entered kirklees = entered(HOME);
    kirklees.story().person("national", NewGrant.of(Role.NATIONAL_READER));
    AREAS.values().stream()
        .map(Paper.Entered::story)
        .filter(story -> story != kirklees.story())
        .forEach(
            story -> story.join(kirklees.story(), "national", NewGrant.of(Role.NATIONAL_READER)));
    MeasureId known = measure(HOME);
    record(kirklees.story(), known, "March 2019", "51.1", Openness.PARTNERSHIP);
    Story fifth = Story.begin("Fifth area");
    record(fifth, measureOf(fifth), "March 2019", "33.3", Openness.PUBLIC);
  }

  /** Loads the real extracts of two releases; loaded again, they change nothing. */
  static void takeWhatIsPublished() throws IOException {
    take(2022, "sen2_mi-2022.csv");
    take(2025, "timeliness_20_week-2025.csv");
  }

  private static void take(int release, String file) throws IOException {
    try (InputStream content = CrossReplayTest.class.getResourceAsStream("/statistics/" + file)) {
      Plumbline.bean(StatisticsImports.class)
          .take(Story.administrator(), release, file, Objects.requireNonNull(content));
    }
  }

  private static Paper.Entered entered(String area) {
    return Objects.requireNonNull(AREAS.get(area), area);
  }

  private static MeasureId measure(String area) {
    return Objects.requireNonNull(entered(area).records().measures().get("ehcp-20-weeks"));
  }

  private static MeasureId measureOf(Story story) {
    MeasureFacts facts =
        new MeasureFacts(
            "",
            STANDARD,
            "EHC plans in time",
            "",
            "",
            "",
            Unit.RATE,
            "",
            Better.HIGHER,
            "",
            "",
            "",
            null,
            null,
            "");
    return Plumbline.bean(Measures.class).add(story.coordinator(), story.area().id(), facts);
  }

  private static void record(
      Story story, MeasureId measure, String period, String value, Openness openness) {
    NewObservation figure =
        NewObservation.of(PeriodText.read("period", period), Amount.exactly(value)).open(openness);
    Plumbline.bean(Observations.class)
        .record(story.coordinator(), story.area().id(), measure, figure);
  }

  private static Visitor reader() {
    return entered(HOME).story().visit("national");
  }

  @Test
  void everyFactAcrossPapersStandsInItsRow() {
    Reading page = PageReading.of("page", reader().get("/measures/" + STANDARD).page());
    assertThat(Fact.table("/seed/" + TABLE + "-facts.csv"))
        .flatExtracting(
            fact -> FactCheck.misses(fact, "page", RecordPlace.of(fact.where()).lines(page)))
        .isEmpty();
  }

  @Test
  void whatIsNotReleasedAndWhatIsElsewhereDoesNotShow() {
    String page = reader().get("/measures/" + STANDARD).text();
    assertThat(page).contains("47.5%").doesNotContain("51.1", "33.3", "Fifth area");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          devon     | ehcp-20-weeks | It is the published figure excluding exceptions.
          devon     | caseload      | 4 minutes 26 seconds, not 4 minutes and 36 seconds per case
          plymouth  | ehcp-20-weeks | It matches neither.
          plymouth  | ehcp-20-weeks | is a relative change
          plymouth  | ehcp-20-weeks | 7.4 points
          plymouth  | portal        | after the paper itself, of 19 June 2019
          kirklees  | ehcp-20-weeks | 71.5%
          sunderland| ehcp-20-weeks | 79.1%
          """)
  void theCheckSaysWhatIsNotAsItSeems(String area, String measure, String finding) {
    Paper.Entered entered = entered(area);
    MeasureId id = Objects.requireNonNull(entered.records().measures().get(measure));
    String page = reader().get(entered.area().path("/measures/" + id.value())).page().text();
    assertThat(page).contains(finding);
  }

  @Test
  void fourPapersAreOneChart() {
    try (Window window =
        Browsers.window().signIn(entered(HOME).story().email("national"), Story.PASSWORD)) {
      window.open("/measures");
      window.look("four-papers-choice");
      window.follow("EHC plans issued within 20 weeks");
      window.look("four-papers");
      Locator chart = window.page().locator("main figure.app-chart");
      assertThat(chart.count()).isEqualTo(1);
      assertThat(window.page().locator("main figure.app-chart").textContent())
          .contains("Devon", "Kirklees", "Plymouth", "Sunderland");
      window.open(entered("plymouth").area().path("/measures/" + measure("plymouth").value()));
      window.look("four-papers-plymouth");
    }
  }
}
