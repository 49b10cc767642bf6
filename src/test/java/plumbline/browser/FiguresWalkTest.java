package plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.common.MeasureId;
import plumbline.common.ObservationId;
import plumbline.observations.About;
import plumbline.observations.Amount;
import plumbline.observations.ClaimKind;
import plumbline.observations.Kind;
import plumbline.observations.NewObservation;
import plumbline.observations.Openness;
import plumbline.observations.Reckoned;
import plumbline.observations.Whom;
import plumbline.observations.claims.NewClaim;
import plumbline.observations.claims.StatedClaims;
import plumbline.people.NewGrant;
import plumbline.people.Role;
import plumbline.people.Viewer;
import plumbline.testing.Browsers;
import plumbline.testing.Figures;
import plumbline.testing.Plumbline;
import plumbline.testing.Published;
import plumbline.testing.Story;
import plumbline.testing.TwentyWeeks;
import plumbline.testing.Window;

/** From the list of measures to one of them, and to the same one in two areas. */
class FiguresWalkTest {

  private static final String[] MONTHS = {
    "42", "45", "41.5", "44", "47", "43", "45.5", "44", "55", "57", "56", "58", "60", "61.5", "59"
  };
  private static final Story STORY = Story.begin("Plymbridge");
  private static final Story OTHER = Story.begin("Exewater");

  @BeforeAll
  static void begin() {
    Viewer coordinator = STORY.coordinator();
    STORY.person("national", NewGrant.of(Role.NATIONAL_READER));
    OTHER.join(STORY, "national", NewGrant.of(Role.NATIONAL_READER));
    new Published(STORY.area(), 2022).year(2018, "41.2", "68.8").year(2019, "79.0", "72.3");
    new Published(OTHER.area(), 2022).year(2020, "54.2", "54.5");
    MeasureId id = TwentyWeeks.measure(STORY, coordinator);
    for (int month = 0; month < MONTHS.length; month++) {
      NewObservation value = Figures.month(2020 + month / 12, month % 12 + 1, MONTHS[month]);
      TwentyWeeks.record(STORY, coordinator, id, value.open(Openness.PUBLIC));
    }
    ObservationId first = quoted(STORY, coordinator, id, "2018", "47.5");
    ObservationId second = quoted(STORY, coordinator, id, "Jan-May 2019", "54.9");
    Plumbline.bean(StatedClaims.class)
        .record(
            coordinator,
            STORY.area().id(),
            id,
            new NewClaim(
                ClaimKind.CHANGE,
                first,
                second,
                new BigDecimal("15.5"),
                Reckoned.UNSTATED,
                TwentyWeeks.in("Impact report").as("15.5%", "")));
    TwentyWeeks.record(
        STORY,
        coordinator,
        id,
        TwentyWeeks.rate("2018", "60.1").about(new Whom(About.ENGLAND, "")));
    String[] parts = {"Under 5", "5 to 10", "11 to 15", "16 to 25"};
    for (int part = 0; part < parts.length; part++) {
      TwentyWeeks.record(
          STORY,
          coordinator,
          id,
          NewObservation.of(
                  TwentyWeeks.rate("2018", "1").period(),
                  Amount.exactly(String.valueOf(30 + 8 * part)))
              .as(Kind.PLAIN.in(parts[part], part)));
    }
    Viewer other = OTHER.coordinator();
    MeasureId theirs = TwentyWeeks.measure(OTHER, other);
    quoted(OTHER, other, theirs, "2018", "4.3");
    quoted(OTHER, other, theirs, "2020", "54.5");
    quoted(OTHER, other, theirs, "by September 2021", "40");
  }

  private static ObservationId quoted(
      Story story, Viewer who, MeasureId id, String period, String amount) {
    return TwentyWeeks.record(
        story,
        who,
        id,
        TwentyWeeks.rate(period, amount)
            .open(Openness.PUBLIC)
            .printed(TwentyWeeks.in("Impact report")));
  }

  @Test
  void aMeasureIsRead() {
    try (Window window = Browsers.window()) {
      window.signIn(STORY.email("coordinator"), Story.PASSWORD);
      window.open(STORY.path("/measures"));
      window.look("measures");
      window.follow("Plans issued within 20 weeks");
      Page page = window.page();
      assertThat(page.locator("#process svg:visible").count()).isEqualTo(1);
      window.look("measure");
      page.locator("summary").first().click();
      window.look("measure-numbers");
      page.locator(".app-looks__link").nth(1).click();
      window.look("measure-other-basis");
    }
  }

  @Test
  void areasAreCompared() {
    try (Window window = Browsers.window()) {
      window.signIn(STORY.email("national"), Story.PASSWORD);
      window.open("/measures");
      window.look("measures-of-areas");
      window.page().locator("main a.govuk-link").first().click();
      window.look("measure-of-areas");
      window.page().getByLabel(OTHER.area().name()).check();
      window.press("Show");
      assertThat(window.page().locator(".app-figures-table tbody tr").count()).isEqualTo(3);
      window.look("measure-of-one-area");
    }
  }

  @Test
  void aMeasureIsReadWithoutScript() {
    try (Window window = Browsers.windowWithoutScript(Browsers.DESK)) {
      window.signIn(STORY.email("coordinator"), Story.PASSWORD);
      window.open(STORY.path("/measures"));
      window.follow("Plans issued within 20 weeks");
      assertThat(window.page().locator("#process svg:visible").count()).isEqualTo(1);
      assertThat(window.page().locator("main").innerText()).contains("Differs");
      window.look("measure-without-script");
    }
  }
}
