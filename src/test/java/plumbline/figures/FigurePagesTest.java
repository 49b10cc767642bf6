package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.common.AgencyId;
import plumbline.common.CommitteeId;
import plumbline.common.CriterionId;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.observations.About;
import plumbline.observations.ClaimKind;
import plumbline.observations.Kind;
import plumbline.observations.NewObservation;
import plumbline.observations.Observations;
import plumbline.observations.Openness;
import plumbline.observations.Reckoned;
import plumbline.observations.Stated;
import plumbline.observations.Whom;
import plumbline.observations.claims.NewClaim;
import plumbline.observations.claims.StatedClaims;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Answer;
import plumbline.testing.Figures;
import plumbline.testing.Plumbline;
import plumbline.testing.Published;
import plumbline.testing.Story;
import plumbline.testing.TwentyWeeks;

class FigurePagesTest {

  private static final Story STORY = Story.begin("Plumouth");
  private static final Story OTHER = Story.begin("Devonby");
  private static final Story CLOSED = Story.begin("Closedham");
  private static final CriterionId CARED = new CriterionId("23.L1");
  private static final Viewer COORDINATOR = STORY.coordinator();
  private static final AgencyId HEALTH = STORY.agency("Health");
  private static final CommitteeId COMMITTEE = STORY.committee("Scrutiny");
  private static MeasureId weeks = new MeasureId(1);
  private static MeasureId otherWeeks = new MeasureId(1);

  @BeforeAll
  static void begin() {
    STORY.contributor("nurse", HEALTH, Set.of(CARED));
    STORY.person("member", NewGrant.reader(COMMITTEE));
    STORY.person("national", NewGrant.of(Role.NATIONAL_READER));
    OTHER.join(STORY, "national", NewGrant.of(Role.NATIONAL_READER));
    OTHER.coordinator();
    CLOSED.coordinator();
    new Published(STORY.area(), 2022).year(2018, "41.2", "68.8").year(2019, "79.0", "72.3");
    new Published(OTHER.area(), 2022).year(2020, "54.2", "54.5");
    weeks = TwentyWeeks.measure(STORY, COORDINATOR);
    fill();
    otherWeeks = TwentyWeeks.measure(OTHER, OTHER.coordinator());
    TwentyWeeks.record(
        OTHER,
        OTHER.coordinator(),
        otherWeeks,
        TwentyWeeks.rate("2020", "54.5")
            .open(Openness.PUBLIC)
            .printed(TwentyWeeks.in("Task group")));
    MeasureId closed = TwentyWeeks.measure(CLOSED, CLOSED.coordinator());
    TwentyWeeks.record(
        CLOSED,
        CLOSED.coordinator(),
        closed,
        TwentyWeeks.rate("2020", "12.3").open(Openness.PUBLIC));
  }

  private static void fill() {
    ObservationId first = quoted("2018", "47.5", Openness.PUBLIC);
    ObservationId second = quoted("Jan-May 2019", "54.9", Openness.PUBLIC);
    Plumbline.bean(StatedClaims.class)
        .record(
            COORDINATOR,
            STORY.area().id(),
            weeks,
            new NewClaim(
                ClaimKind.CHANGE,
                first,
                second,
                new BigDecimal("15.5"),
                Reckoned.UNSTATED,
                TwentyWeeks.in("Impact report").as("15.5%", "")));
    quoted("2017", "33.3", Openness.committee(COMMITTEE));
    quoted("2016", "22.2", Openness.PARTNERSHIP);
    TwentyWeeks.record(
        STORY,
        COORDINATOR,
        weeks,
        TwentyWeeks.rate("2018", "60.1")
            .about(new Whom(About.ENGLAND, ""))
            .printed(TwentyWeeks.in("Impact report")));
    TwentyWeeks.record(
        STORY,
        COORDINATOR,
        weeks,
        TwentyWeeks.rate("2019", "30").as(Kind.PLAIN.in("Under five", 1)));
    for (int month = 1; month <= 12; month++) {
      TwentyWeeks.record(
          STORY, COORDINATOR, weeks, Figures.month(2021, month, String.valueOf(50 + month)));
    }
  }

  private static ObservationId quoted(String period, String amount, Openness openness) {
    return TwentyWeeks.record(
        STORY,
        COORDINATOR,
        weeks,
        TwentyWeeks.rate(period, amount).open(openness).printed(TwentyWeeks.in("Impact report")));
  }

  private static String address(Story story, MeasureId id) {
    return story.path("/measures/" + id.value());
  }

  private static Answer as(String name, String address) {
    return STORY.visit(name).get(address);
  }

  @Test
  void thePageOfAMeasureSaysWhatItMeansBeforeItsNumbers() {
    Answer page = as("coordinator", address(STORY, weeks));
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    assertThat(page.page().select("h2").eachText())
        .startsWith("What it means", "Trend", "The figures");
    assertThat(page.page().select("main").text())
        .contains(
            "Plans in time",
            "All new plans",
            "Four exceptions of the regulations",
            "60% (Agreed by the board)",
            "62%, December 2021",
            "Up 1 point from 61% (November 2021)",
            "met");
    assertThat(page.page().select("#process svg")).isNotEmpty();
  }

  @Test
  void theBasisIsChosenByALink() {
    Answer months = as("coordinator", address(STORY, weeks));
    assertThat(months.page().expectFirst(".app-chart__title").text()).contains("By month");
    String years =
        months.page().expectFirst("a.app-looks__link:contains(calendar year)").attr("href");
    Answer other = as("coordinator", years.replaceFirst("#.*", ""));
    assertThat(other.page().expectFirst(".app-chart__title").text())
        .contains("By calendar year, exceptions not stated");
    assertThat(other.page().expectFirst("#trend ~ figure").text())
        .contains("Too few points to call a trend");
  }

  @Test
  void aQuotedFigureStandsBesideThePublishedOne() {
    Answer page = as("coordinator", address(STORY, weeks));
    assertThat(page.page().select(".app-check:contains(47.5%, calendar year 2018)").text())
        .contains("Differs", "41.2% including exceptions", "68.8% excluding exceptions", "neither");
    assertThat(page.page().select(".app-check:contains(60.1%)").text())
        .contains("60.1%, calendar year 2018, England");
    assertThat(page.page().select(".app-check:contains(15.5%)").text())
        .contains("Relative change", "7.4 points", "15.6%");
    assertThat(page.page().select(".app-check:contains(54.9%, )").text())
        .contains("Nothing to compare with", "calendar year 2019", "79%", "72.3%");
    assertThat(page.page().select(".app-check:contains(figures,)").text()).contains("12 figures");
    assertThat(page.page().select(".app-figures-table tr:contains(47.5%)").text())
        .contains("41.2% including exceptions");
    assertThat(page.page().select("main").text()).contains("England", "Stated in Impact report");
  }

  @Test
  void everybodyReadsWhatIsOpenToThem() {
    String address = address(STORY, weeks);
    assertThat(as("member", address).text()).contains("47.5%", "33.3%").doesNotContain("22.2%");
    assertThat(as("national", address).text()).contains("47.5%").doesNotContain("33.3%", "22.2%");
    assertThat(as("nurse", address).text()).contains("47.5%").doesNotContain("33.3%", "22.2%");
    assertThat(as("national", address).page().select("a:contains(Restate)")).isEmpty();
    assertThat(as("coordinator", address).page().select("a:contains(Restate)")).isNotEmpty();
    assertThat(as("national", address(STORY, new MeasureId(7))).status()).isEqualTo(404);
    assertThat(as("national", address(OTHER, weeks)).status()).isEqualTo(404);
  }

  @Test
  void aKeptPageChangesWithItsFigures() {
    Story story = Story.begin();
    Viewer coordinator = story.coordinator();
    assertThat(story.visit("coordinator").get(story.path("/measures")).text())
        .contains("There is no measure yet.");
    MeasureId id = TwentyWeeks.measure(story, coordinator);
    String address = story.path("/measures/" + id.value());
    assertThat(story.visit("coordinator").get(address).text()).contains("No figure is recorded");
    TwentyWeeks.record(story, coordinator, id, TwentyWeeks.rate("2018", "19.9"));
    assertThat(story.visit("coordinator").get(address).text()).contains("19.9%");
    new Published(story.area(), 2025).year(2018, "19.9", "20.1");
    assertThat(story.visit("coordinator").get(address).text()).contains("It agrees with what is");
    assertThat(story.visit("coordinator").get(story.path("/measures")).text())
        .contains("Plans issued within 20 weeks", "19.9%", "60%: missed by 40.1 points");
  }

  @Test
  void aStatedNumberSaysThatItsFigureHoldsNoLonger() {
    Story story = Story.begin();
    Viewer coordinator = story.coordinator();
    MeasureId id = TwentyWeeks.measure(story, coordinator);
    ObservationId before =
        TwentyWeeks.record(story, coordinator, id, TwentyWeeks.rate("2018", "47.5"));
    ObservationId after =
        TwentyWeeks.record(story, coordinator, id, TwentyWeeks.rate("2019", "54.9"));
    Plumbline.bean(StatedClaims.class)
        .record(
            coordinator,
            story.area().id(),
            id,
            new NewClaim(
                ClaimKind.CHANGE,
                before,
                after,
                new BigDecimal("7.4"),
                Reckoned.POINTS,
                TwentyWeeks.in("Impact report").as("7.4 points", "")));
    String address = address(story, id);
    assertThat(story.visit("coordinator").get(address).page().select(".app-check").text())
        .doesNotContain("holds no longer");
    Plumbline.bean(Observations.class)
        .withdraw(coordinator, story.area().id(), id, new Stated(before, 1), "Counted twice");
    assertThat(
            story
                .visit("coordinator")
                .get(address)
                .page()
                .select(".app-check:contains(7.4 points)")
                .text())
        .contains("47.5%, calendar year 2018, holds no longer: it was withdrawn.");
  }

  @Test
  void aListCallsTheTrendThatThePageCalls() {
    Story story = Story.begin();
    Viewer coordinator = story.coordinator();
    MeasureId id = TwentyWeeks.measure(story, coordinator);
    List<NewObservation> months = new ArrayList<>();
    for (int month = 0; month < 48; month++) {
      int low = month < 24 ? 20 : 60;
      months.add(
          Figures.month(
              2015 + month / 12,
              month % 12 + 1,
              String.valueOf(low + month % 2 * (month < 24 ? 2 : 1))));
    }
    Plumbline.bean(Observations.class).recordAll(coordinator, story.area().id(), id, months);
    String page =
        story.visit("coordinator").get(address(story, id)).page().select("#process").text();
    String list =
        story.visit("coordinator").get(story.path("/measures")).page().select("main").text();
    assertThat(page).contains("Improved: ");
    assertThat(list).contains("Improved");
  }

  @Test
  void aBreakdownSaysWhomItIsAbout() {
    Story story = Story.begin();
    Viewer coordinator = story.coordinator();
    MeasureId id = TwentyWeeks.measure(story, coordinator);
    TwentyWeeks.record(
        story,
        coordinator,
        id,
        TwentyWeeks.rate("2019", "30")
            .about(new Whom(About.ENGLAND, ""))
            .as(Kind.PLAIN.in("Under five", 1)));
    assertThat(
            story.visit("coordinator").get(address(story, id)).page().select("#breakdown-1").text())
        .contains("Calendar year 2019, England");
  }

  @Test
  void measuresAreListedByCriterionToo() {
    Answer page = as("coordinator", STORY.path("/measures?by=criterion"));
    assertThat(page.page().select("h2").eachText()).contains("About no criterion");
    assertThat(as("coordinator", STORY.path("/measures?page=99")).status()).isEqualTo(200);
    assertThat(as("coordinator", STORY.path("/measures?page=-1")).status()).isEqualTo(200);
  }

  @Test
  void aNationalReaderSeesTheAreasSheIsNamedFor() {
    Answer choose = as("national", "/measures");
    assertThat(choose.page().select("main").text()).contains("within 20 weeks", "2 areas");
    String address = choose.page().expectFirst("main a").attr("href");
    Answer both = as("national", address);
    assertThat(both.page().select("table").text())
        .contains(STORY.area().name(), "47.5%", OTHER.area().name(), "54.5%")
        .doesNotContain("12.3%", "33.3%", CLOSED.area().name());
    assertThat(both.page().select("tr:contains(54.5%)").text())
        .contains("Agrees with another definition", "54.2% including exceptions");
    assertThat(both.page().select("#areas svg title, #areas svg desc").text())
        .contains(STORY.area().name(), OTHER.area().name());
    Answer one = as("national", address + "?area=" + OTHER.area().slug());
    assertThat(one.page().select("table").text()).contains("54.5%").doesNotContain("47.5%");
    assertThat(as("national", address + "?area=" + CLOSED.area().slug()).text())
        .contains("47.5%")
        .doesNotContain("12.3%");
    assertThat(as("national", "/measures/no-such").status()).isEqualTo(404);
    assertThat(as("nurse", "/measures").text()).contains("1 area");
  }
}
