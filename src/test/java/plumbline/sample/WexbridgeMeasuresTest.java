package plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plumbline.common.Month;
import plumbline.testing.Browsers;
import plumbline.testing.Story;
import plumbline.testing.Window;

/**
 * The six measures of Wexbridge, as those who record them, who releases them, and who reads them
 * meet them, where no script runs.
 */
class WexbridgeMeasuresTest {

  private static final String SLUG = "wexbridge-measures";
  private static final String PASSWORD = SampleFile.read().password();
  private static final Month NEWEST = Month.now(InstantSource.system());
  private static final String WEEKS = "EHC plans issued within 20 weeks";
  private static final String WAIT = "Longest wait for speech and language therapy";
  private static final String BANDS =
      "Children who wait for speech and language therapy, by how long";

  @BeforeAll
  static void load() {
    SampleTest.load(SLUG, Story.administrator());
  }

  @Test
  void everybodySeesTheSixMeasures() {
    as(
        "coordinator",
        window -> {
          window.open(path("/measures"));
          window.look("wexbridge-measures");
          assertThat(words(window)).contains(WEEKS, WAIT, BANDS, "Annual reviews held in time");
          window.follow(WEEKS);
          window.look("wexbridge-measure");
          assertThat(words(window)).contains("71.2%", "75% (by the end of the financial year)");
          look(window, BANDS, "wexbridge-bands");
          look(window, "Appeals to the SEND tribunal", "wexbridge-appeals");
          look(window, "Annual reviews held in time", "wexbridge-reviews");
          look(window, "Children and young people with an EHC plan", "wexbridge-plans");
        });
    as(
        "national",
        window -> {
          look(window, WEEKS, "wexbridge-measure-national");
          assertThat(words(window)).contains("68.6%").doesNotContain("71.2%", "Record a figure");
        });
    as(
        "wellbeing-scrutiny",
        window -> {
          look(window, BANDS, "wexbridge-bands-scrutiny");
          assertThat(words(window)).contains("932 children");
          window.open(path("/measures"));
          assertThat(words(window)).doesNotContain("Annual reviews held in time");
        });
  }

  @Test
  void aColumnIsRecordedRestatedAndReleased() {
    String earlier = NEWEST.plus(-20).words();
    String latest = NEWEST.plus(-19).words();
    as(
        "therapies",
        window -> {
          look(window, WAIT, "wexbridge-wait");
          window.open(window.path() + "/figures");
          window.follow("Paste a column or load a file");
          window.fill("Lines copied from a spreadsheet", earlier + "\t36\n" + latest + "\t53\n");
          window.press("Check these lines");
          window.look("wexbridge-column");
          window.press("Record 2 figures");
          assertThat(window.notice()).contains("2 figures are recorded.");
          row(window, latest)
              .locator("a", new Locator.LocatorOptions().setHasText("Restate"))
              .click();
          window.fill("Value", "35");
          window.fill("Why is it restated?", "Two digits were turned round.");
          window.press("Restate the figure");
          assertThat(words(window)).contains("35 weeks", "Two digits were turned round.");
        });
    as(
        "national",
        window -> {
          look(window, WAIT, "wexbridge-wait-national");
          assertThat(words(window)).doesNotContain(earlier, latest);
        });
    as(
        "coordinator",
        window -> {
          window.open(path("/measures"));
          window.follow(WAIT);
          window.open(window.path() + "/figures");
          window.follow("Release figures up to a day");
          window.fill("All figures whose period ends by", NEWEST.plus(-19).lastDay().toString());
          window.page().locator("#readers").selectOption("PUBLIC");
          window.press("Save who may read");
          assertThat(window.notice()).isEqualTo("Who may read it is changed.");
        });
    as(
        "national",
        window -> {
          look(window, WAIT, "wexbridge-wait-released");
          assertThat(words(window)).contains(earlier, latest, "35 weeks");
        });
  }

  private static void as(String person, Consumer<Window> visit) {
    try (Window window = Browsers.windowWithoutScript()) {
      window.signIn(person + "@" + SLUG + ".example.org", PASSWORD);
      visit.accept(window);
    }
  }

  private static void look(Window window, String measure, String picture) {
    window.open(path("/measures"));
    window.follow(measure);
    window.look(picture);
  }

  private static Locator row(Window window, String period) {
    return window
        .page()
        .locator("main tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(period))
        .first();
  }

  private static String words(Window window) {
    return window.page().locator("main").innerText();
  }

  private static String path(String rest) {
    return "/areas/" + SLUG + rest;
  }
}
