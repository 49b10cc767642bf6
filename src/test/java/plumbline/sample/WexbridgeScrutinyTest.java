package plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.database.TestDatabase;
import plumbline.testing.Browsers;
import plumbline.testing.Plumbline;
import plumbline.testing.Story;
import plumbline.testing.Window;

/** What scrutiny asked of Wexbridge, as a councillor, an action lead and the coordinator see it. */
class WexbridgeScrutinyTest {

  private static final String PASSWORD = SampleFile.read().password();

  private String slug = "";

  @Test
  void everybodySeesWhatWasAskedAnsweredAndPromised() {
    slug = "wexbridge-scrutiny";
    load();
    as("children-scrutiny", this::theCouncillorLooksAtWhatIsLate);
    as("health-lead", this::theActionLeadLooksAtThePlan);
    as("coordinator", this::theCoordinatorLooksAtTheReview);
  }

  private void load() {
    Map<String, Object> properties = new HashMap<>(TestDatabase.properties());
    properties.put("plumbline.data", Plumbline.FILES.toString());
    try (ApplicationContext program = Sample.program(properties)) {
      program.getBean(SampleLoading.class).load(slug, Story.administrator());
    }
  }

  private interface Visit {
    void in(Window window);
  }

  private void as(String person, Visit visit) {
    String email = person + "@" + slug + ".example.org";
    try (Window window = Browsers.window().signIn(email, PASSWORD)) {
      visit.in(window);
    }
  }

  private String path(String rest) {
    return "/areas/" + slug + rest;
  }

  /** Follows the first link whose address has this in it. */
  private static void enter(Window window, String part) {
    String href =
        window.page().locator("main a[href*='" + part + "']").first().getAttribute("href");
    assertThat(window.open(String.valueOf(href))).isEqualTo(200);
  }

  private static String words(Window window) {
    return window.page().locator("main").innerText();
  }

  private void theCouncillorLooksAtWhatIsLate(Window window) {
    window.open(path("/scrutiny"));
    window.look("wexbridge-scrutiny");
    enter(window, "/committees/");
    window.look("wexbridge-committee");
    window.open(path("/recommendations"));
    window.look("wexbridge-recommendations");
    assertThat(words(window)).contains("Past due", "Children waiting");
    enter(window, "/recommendations?review=0&show=past-due");
    window.follow("Recommendation 2");
    window.look("wexbridge-recommendation");
    assertThat(words(window)).contains("changed 2 times", "Agency cover is being sought");
  }

  private void theActionLeadLooksAtThePlan(Window window) {
    window.open(path("/plans"));
    window.look("wexbridge-plans");
    window.follow("SEND improvement plan");
    window.look("wexbridge-plan");
    enter(window, "/actions/");
    window.look("wexbridge-action");
  }

  private void theCoordinatorLooksAtTheReview(Window window) {
    window.open(path("/reviews"));
    window.follow("Children waiting");
    window.look("wexbridge-review");
    assertThat(words(window)).contains("The same families wait", "I know the hold music");
    window.open(path("/criteria/23.E3"));
    window.look("wexbridge-criterion-plan");
    assertThat(words(window)).contains("A2");
  }
}
